package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.measures.ratedistortion.EvaluationTables;

/**
 * Use of the codes of a codebook, from {@code groups}: the share that is used at all, and the
 * perplexity as a share of the codes, which is one where all are used alike.
 */
final class CodeUsageFigure implements Figure {

  private static final String TITLE = "Use of the codes";
  private static final DecimalFormatSymbols ROOT = DecimalFormatSymbols.getInstance(Locale.ROOT);

  @Override
  public List<Drawing> of(ResultTables results) throws IOException {
    String split = Figures.split(results);
    ChosenTrials chosen = ChosenTrials.of(results);
    Map<String, RecordedTrial> trials =
        chosen.trials().stream().collect(Ordered.toMap(RecordedTrial::id, trial -> trial));
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (ResultRow row : results.table(EvaluationTables.GROUPS).rows()) {
      RecordedTrial trial = trials.get(row.text(TrialColumns.TRIAL).orElse(""));
      if (trial != null && row.text(TrialColumns.SPLIT).equals(Optional.of(split))) {
        add(data, row, trial);
      }
    }
    if (data.getRowCount() == 0) {
      return List.of();
    }
    String caption =
        "Codes used on the "
            + split
            + " split and their perplexity, as shares of the codebook. "
            + chosen.words().replace("line", "pair of bars");
    return List.of(new Drawing("code-usage", TITLE, caption, Style.chart(TITLE, plot(data), true)));
  }

  private static void add(DefaultCategoryDataset data, ResultRow row, RecordedTrial trial) {
    OptionalDouble codes = row.number(StatisticColumns.CODES);
    OptionalDouble used = row.number(StatisticColumns.USED_CODES);
    OptionalDouble perplexity = row.number(StatisticColumns.CODE_PERPLEXITY);
    if (codes.isPresent() && used.isPresent() && perplexity.isPresent()) {
      String label = SettingColors.labelOfOne(trial);
      String group = row.text(GroupColumns.GROUP).map(name -> label + " " + name).orElse(label);
      data.addValue(
          used.getAsDouble() / codes.getAsDouble(), StatisticColumns.USED_CODES.title(), group);
      data.addValue(perplexity.getAsDouble() / codes.getAsDouble(), "perplexity", group);
    }
  }

  private static CategoryPlot plot(DefaultCategoryDataset data) {
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setItemMargin(0.05);
    for (int row = 0; row < data.getRowCount(); row++) {
      bars.setSeriesPaint(row, Palette.distinct(data.getRowCount()).get(row));
    }
    CategoryAxis categories = new CategoryAxis();
    categories.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    NumberAxis shares = Axes.numbers("share of the codebook", true);
    shares.setRange(0, 1);
    shares.setTickUnit(new NumberTickUnit(0.2, new DecimalFormat("0.0", ROOT)));
    CategoryPlot plot = new CategoryPlot(data, categories, shares, bars);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    Style.apply(plot);
    return plot;
  }
}
