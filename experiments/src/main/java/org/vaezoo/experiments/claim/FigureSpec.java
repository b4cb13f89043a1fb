package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Pattern;
import org.vaezoo.core.settings.Range;
import org.vaezoo.experiments.compare.Interval;
import org.vaezoo.experiments.figure.Drawing;
import org.vaezoo.experiments.figure.PublishedChart;

/** A figure of a paper, drawn of our numbers with the published ones in it. */
@Doc("A figure of our numbers with the published ones in it.")
record FigureSpec(
    @Doc("Its file name without ending.") @Pattern(value = Texts.NAME, says = Texts.NAME_SAYS)
        String name,
    @Doc("What it shows.") @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String title,
    @Doc("What the points of a line differ in: the path of a setting, or a column.") String along,
    @Doc("What lines differ in, one for each value: the path of a setting.") Optional<String> by,
    @Doc("The lines.") List<SeriesSpec> series,
    @Doc("What is to the right, with its unit.")
        @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String xAxis,
    @Doc("What is upwards, with its unit.")
        @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String yAxis,
    @Doc("Which axes are by logarithms.") @Default("\"none\"") Logarithms logarithmic,
    @Doc("Published points.") @Default("[]") List<PublishedPoints> published) {

  /** Which axes are by logarithms. */
  enum Logarithms {
    NONE,
    X,
    Y,
    BOTH
  }

  /** A line, or one for each value of what lines differ in. */
  @Doc("A line of a figure.")
  record SeriesSpec(
      @Doc("Its name in the legend; may be empty where lines differ.") String label,
      @Doc("What is upwards.") QuantitySpec y,
      @Doc("What is to the right; else the value along.") Optional<QuantitySpec> x) {}

  /** Points that were published. */
  @Doc("Points that were published.")
  record PublishedPoints(
      @Doc("Their name in the legend.") @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
          String label,
      @Doc("Whether they were measured under the same conditions.") boolean comparable,
      @Doc("Where they stand.") @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
          String source,
      @Doc("Each x and y.") @Range(min = -Double.MAX_VALUE, max = Double.MAX_VALUE)
          List<List<Double>> points) {

    PublishedPoints {
      if (points.stream().anyMatch(point -> point.size() != 2)) {
        throw new IllegalArgumentException("points: expected pairs of x and y");
      }
    }
  }

  FigureSpec {
    if (series.isEmpty()) {
      throw new IllegalArgumentException("series: expected at least one");
    }
  }

  /** Notes what does not fit the trials and the tables, before anything is trained. */
  void check(String pointer, CellChecks checks) {
    CellChecks.Along points =
        new CellChecks.Along(
            along,
            pointer + "/along",
            1,
            by.map(key -> new CellChecks.Along(key, pointer + "/by", 1)));
    for (int i = 0; i < series.size(); i++) {
      String place = pointer + "/series/" + i;
      checks.series(series.get(i).y(), place + "/y", points);
      series.get(i).x().ifPresent(x -> checks.series(x, place + "/x", points));
    }
  }

  /** The figure; empty where none of its numbers is there. */
  Optional<Drawing> draw(Evidence evidence) throws IOException {
    PublishedChart chart =
        new PublishedChart(
            new PublishedChart.Axis(xAxis, is(Logarithms.X)),
            new PublishedChart.Axis(yAxis, is(Logarithms.Y)));
    int lines = 0;
    for (SeriesSpec each : series) {
      for (Map<String, String> fixed : fixed(evidence)) {
        List<PublishedChart.Point> points = points(each, fixed, evidence);
        if (!points.isEmpty()) {
          chart.measured(label(each, fixed), points);
          lines++;
        }
      }
    }
    if (lines == 0) {
      return Optional.empty();
    }
    published.forEach(
        each ->
            chart.published(
                each.label(),
                each.comparable(),
                each.points().stream()
                    .map(point -> PublishedChart.Point.of(point.get(0), point.get(1)))
                    .toList()));
    return Optional.of(new Drawing(name, title, caption(), chart.titled(title)));
  }

  private boolean is(Logarithms axis) {
    return logarithmic == axis || logarithmic == Logarithms.BOTH;
  }

  /** One condition for each value of what lines differ in; one without, where they do not. */
  private List<Map<String, String>> fixed(Evidence evidence) {
    if (by.isEmpty()) {
      return List.of(Map.of());
    }
    return evidence.trials(Map.of()).stream()
        .flatMap(trial -> SweptTrials.setting(trial, by.get()).stream())
        .distinct()
        .map(value -> Ordered.copyOf(Map.of(by.get(), value)))
        .toList();
  }

  private String label(SeriesSpec line, Map<String, String> fixed) {
    List<String> words = new ArrayList<>();
    if (!line.label().isBlank()) {
      words.add(line.label());
    }
    fixed.forEach((key, value) -> words.add(key + " " + value));
    return String.join(", ", words);
  }

  private List<PublishedChart.Point> points(
      SeriesSpec line, Map<String, String> fixed, Evidence evidence) throws IOException {
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

  private String caption() {
    String theirs =
        published.stream()
            .map(
                each ->
                    each.label()
                        + " ("
                        + each.source()
                        + (each.comparable() ? "" : "; other conditions")
                        + ")")
            .collect(Collectors.joining("; "));
    return "Means over seeds with their 95 % intervals."
        + (theirs.isEmpty() ? "" : " Published: " + theirs + ".");
  }
}
