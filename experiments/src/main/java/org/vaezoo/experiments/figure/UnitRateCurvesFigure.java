package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.trial.MetricsColumns;

/**
 * The rate of each latent unit over the epochs, from the trials' {@code unit_rates.csv}: which
 * units the model takes up, and which collapse and when. A drawing a trial.
 */
final class UnitRateCurvesFigure implements Figure {

  private static final String TITLE = "KL of each unit over the epochs";

  /** More drawings than this make a page that nobody scrolls through. */
  private static final int MOST = 12;

  @Override
  public List<Drawing> of(ResultTables results) throws IOException {
    Map<RecordedTrial, UnitRateCurves> curves = curves(results);
    ChosenTrials chosen = ChosenTrials.of(List.copyOf(curves.keySet()), MOST);
    return chosen.trials().stream()
        .map(trial -> drawing(results, trial, curves.get(trial), chosen))
        .toList();
  }

  private static Map<RecordedTrial, UnitRateCurves> curves(ResultTables results)
      throws IOException {
    Map<RecordedTrial, UnitRateCurves> curves = new LinkedHashMap<>();
    for (RecordedTrial trial : results.trials()) {
      Optional<ResultTable> table = trial.finished() ? results.unitRates(trial) : Optional.empty();
      table
          .map(UnitRateCurves::of)
          .filter(UnitRateCurves::drawable)
          .ifPresent(found -> curves.put(trial, found));
    }
    return curves;
  }

  private static Drawing drawing(
      ResultTables results, RecordedTrial trial, UnitRateCurves curves, ChosenTrials chosen) {
    List<Color> colors = Palette.ordered(curves.lines().size());
    XyChart chart = new XyChart(Axes.epochs(), Axes.numbers(MetricsColumns.UNIT_RATE, true));
    for (int i = 0; i < colors.size(); i++) {
      chart.line(colors.get(i), curves.lines().get(i));
    }
    chart.legend(legend(colors));
    String title = chosen.finished() == 1 ? TITLE : TITLE + ": " + SettingColors.labelOfOne(trial);
    String caption =
        "KL divergence of each unit from the prior, mean over the validation split after each"
            + " epoch. "
            + curves.words()
            + ", coloured by the rate at the end. "
            + chosen.words("drawing");
    int number = results.trials().indexOf(trial) + 1;
    return new Drawing("unit-rate-curves-" + number, title, caption, chart.titled(title));
  }

  /** The ends of the scale alone: a name for each unit would be a legend that nobody reads. */
  private static Map<String, Color> legend(List<Color> colors) {
    Map<String, Color> legend = new LinkedHashMap<>();
    legend.put("greatest at the end", colors.get(colors.size() - 1));
    legend.put("middle", colors.get(colors.size() / 2));
    legend.put("least", colors.get(0));
    return legend;
  }
}
