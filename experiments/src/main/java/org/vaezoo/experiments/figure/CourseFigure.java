package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.trial.MetricsColumns;

/**
 * A column of the trials' {@code metrics.csv} over the epochs: of validation where it was measured
 * after each epoch, else of training.
 *
 * @param name of the file
 * @param title of the figure
 * @param column of the table
 */
record CourseFigure(String name, String title, Column column) implements Figure {

  private static final List<String> SPLITS = List.of("validation", "train");

  @Override
  public List<Drawing> of(ResultTables results) throws IOException {
    SettingColors settings = SettingColors.of(results);
    ChosenTrials chosen = ChosenTrials.of(results);
    XyChart chart = new XyChart(Axes.epochs(), Axes.numbers(column, false));
    int lines = 0;
    for (RecordedTrial trial : chosen.trials()) {
      List<Dot> course = course(results.metrics(trial));
      if (!course.isEmpty()) {
        chart.line(settings.of(trial), course);
        lines++;
      }
    }
    if (lines == 0) {
      return List.of();
    }
    chart.legend(settings.colors());
    String caption = title + ", of the validation split where there is one. " + chosen.words();
    return List.of(new Drawing(name, title, caption, chart.titled(title)));
  }

  private List<Dot> course(ResultTable metrics) {
    return SPLITS.stream()
        .map(split -> course(metrics, split))
        .filter(points -> !points.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Dot> course(ResultTable metrics, String split) {
    List<Dot> points = new ArrayList<>();
    for (ResultRow row : metrics.rows()) {
      OptionalDouble epoch = row.number(MetricsColumns.EPOCH);
      OptionalDouble value = row.number(column);
      boolean ofSplit = row.text(TrialColumns.SPLIT).map(split::equals).orElse(false);
      if (ofSplit && epoch.isPresent() && value.isPresent()) {
        points.add(new Dot(epoch.getAsDouble(), value.getAsDouble()));
      }
    }
    return points;
  }
}
