package org.vaezoo.experiments.claim;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Pattern;
import org.vaezoo.core.settings.Range;

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

    /** Label and source, as they stand below the figure. */
    String words() {
      return label + " (" + source + (comparable ? "" : "; other conditions") + ")";
    }
  }

  FigureSpec {
    if (series.isEmpty()) {
      throw new IllegalArgumentException("series: expected at least one");
    }
  }

  /** Notes what does not fit the trials and the tables, before anything is trained. */
  void check(String pointer, CellChecks checks) {
    Along points =
        new Along(along, pointer + "/along", 1, by.map(key -> new Along(key, pointer + "/by", 1)));
    for (int i = 0; i < series.size(); i++) {
      String place = pointer + "/series/" + i;
      checks.series(series.get(i).y(), place + "/y", points);
      series.get(i).x().ifPresent(x -> checks.series(x, place + "/x", points));
    }
  }
}
