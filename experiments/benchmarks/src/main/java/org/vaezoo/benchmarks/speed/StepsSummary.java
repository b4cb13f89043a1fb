package org.vaezoo.benchmarks.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.experiments.figure.Drawing;
import org.vaezoo.experiments.figure.IntervalChart;

/** What was measured of steps, to be read and to be seen. */
final class StepsSummary {

  private static final String TITLE = "Steps a second: ours over others";

  private StepsSummary() {}

  /** A table to read: medians with least and greatest. */
  static List<List<String>> lines(List<StepsOfModel> measured) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "model",
            "threads",
            "ours, steps/s",
            "/ Python eager",
            "/ torch.compile",
            "/ our eager"));
    for (StepsOfModel model : measured) {
      lines.add(
          List.of(
              model.model().label(),
              String.valueOf(model.threads()),
              MedianAndRange.of(model.of(Side.OURS), MeasuredProcess::stepsPerSecond).text("%.1f"),
              text(model.ratio(Side.PYTHON_EAGER)),
              text(model.ratio(Side.PYTHON_COMPILE)),
              text(model.ratio(Side.OURS_EAGER))));
    }
    return lines;
  }

  private static String text(Optional<MedianAndRange> ratio) {
    return ratio.map(found -> found.text("%.2f")).orElse("");
  }

  /** The ratios as a figure. */
  static Drawing drawing(List<StepsOfModel> measured) {
    Map<String, Map<String, IntervalChart.Interval>> kinds = new LinkedHashMap<>();
    kinds.put("over Python, eager", ratios(measured, Side.PYTHON_EAGER));
    kinds.put("over torch.compile", ratios(measured, Side.PYTHON_COMPILE));
    kinds.put("over our own eager steps", ratios(measured, Side.OURS_EAGER));
    kinds.values().removeIf(Map::isEmpty);
    List<String> rows = measured.stream().map(StepsSummary::row).toList();
    IntervalChart chart = new IntervalChart("ratio of medians; line: ratios of pairs", rows);
    String caption =
        "Steps a second of our compiled training over those of others, by model and threads."
            + " Dots: ratios of medians. Lines: least and greatest ratio of a pair.";
    return new Drawing("steps", TITLE, caption, chart.titled(TITLE, kinds, 1));
  }

  private static Map<String, IntervalChart.Interval> ratios(
      List<StepsOfModel> measured, Side other) {
    Map<String, IntervalChart.Interval> ratios = new LinkedHashMap<>();
    for (StepsOfModel model : measured) {
      model
          .ratio(other)
          .ifPresent(
              found ->
                  ratios.put(
                      row(model),
                      new IntervalChart.Interval(found.median(), found.least(), found.greatest())));
    }
    return ratios;
  }

  private static String row(StepsOfModel model) {
    return model.model().label() + ", " + model.threads();
  }
}
