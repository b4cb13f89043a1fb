package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.compare.Interval;
import org.vaezoo.experiments.figure.Drawing;
import org.vaezoo.experiments.figure.PublishedChart;
import org.vaezoo.experiments.figure.SettingColors;

/** Draws a figure of a paper by what a run has found. */
final class FigureLines {

  private final FigureSpec figure;
  private final Evidence evidence;

  FigureLines(FigureSpec figure, Evidence evidence) {
    this.figure = figure;
    this.evidence = evidence;
  }

  /** The figure; empty where none of its numbers is there. */
  Optional<Drawing> draw() throws IOException {
    PublishedChart chart =
        new PublishedChart(
            new PublishedChart.Axis(figure.xAxis(), is(FigureSpec.Logarithms.X)),
            new PublishedChart.Axis(figure.yAxis(), is(FigureSpec.Logarithms.Y)));
    int lines = 0;
    for (FigureSpec.SeriesSpec each : figure.series()) {
      for (Map<String, String> fixed : fixed()) {
        List<PublishedChart.Point> points = points(each, fixed);
        if (!points.isEmpty()) {
          chart.measured(label(each, fixed), points);
          lines++;
        }
      }
    }
    if (lines == 0) {
      return Optional.empty();
    }
    figure
        .published()
        .forEach(
            each ->
                chart.published(
                    each.label(),
                    each.comparable(),
                    each.points().stream()
                        .map(point -> PublishedChart.Point.of(point.get(0), point.get(1)))
                        .toList()));
    String title = figure.title();
    return Optional.of(new Drawing(figure.name(), title, caption(chart), chart.titled(title)));
  }

  private boolean is(FigureSpec.Logarithms axis) {
    return figure.logarithmic() == axis || figure.logarithmic() == FigureSpec.Logarithms.BOTH;
  }

  /** One condition for each value of what lines differ in; one without, where they do not. */
  private List<Map<String, String>> fixed() {
    if (figure.by().isEmpty()) {
      return List.of(Map.of());
    }
    String by = figure.by().get();
    return evidence.trials(Map.of()).stream()
        .flatMap(trial -> SweptTrials.setting(trial, by).stream())
        .distinct()
        .map(value -> Ordered.copyOf(Map.of(by, value)))
        .toList();
  }

  private static String label(FigureSpec.SeriesSpec line, Map<String, String> fixed) {
    List<String> words = new ArrayList<>();
    if (!line.label().isBlank()) {
      words.add(line.label());
    }
    fixed.forEach((key, value) -> words.add(SettingColors.words(key, value)));
    return String.join(", ", words);
  }

  private List<PublishedChart.Point> points(FigureSpec.SeriesSpec line, Map<String, String> fixed)
      throws IOException {
    String along = figure.along();
    List<PublishedChart.Point> points = new ArrayList<>();
    for (Series.Point point : Series.of(line.y(), along, evidence, fixed).points()) {
      Numbers y = point.numbers();
      Optional<Numbers> x =
          line.x().isEmpty()
              ? Optional.empty()
              : Optional.of(line.x().get().in(evidence, point.conditions(along, fixed)));
      if (!y.bySeed().isEmpty() && x.map(Numbers::bySeed).filter(Map::isEmpty).isEmpty()) {
        double mean = y.mean().mean();
        Interval interval = Judging.interval(y).orElse(new Interval(mean, mean));
        double across = x.map(numbers -> numbers.mean().mean()).orElse(point.at());
        points.add(new PublishedChart.Point(across, mean, interval.low(), interval.high()));
      }
    }
    return points;
  }

  private String caption(PublishedChart chart) {
    String theirs =
        figure.published().stream()
            .map(FigureSpec.PublishedPoints::words)
            .collect(Collectors.joining("; "));
    return (chart.hasIntervals()
            ? "Means over seeds with their 95 % intervals."
            : "Means over seeds.")
        + (theirs.isEmpty() ? "" : " Published: " + theirs + ".")
        + chart.leftOut();
  }
}
