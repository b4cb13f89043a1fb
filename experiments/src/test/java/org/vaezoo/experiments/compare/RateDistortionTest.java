package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;

class RateDistortionTest {

  private static final Path FULL = Path.of("..", "results", "mnist-rate-distortion-full");

  @TempDir private Path folder;

  private static List<Row> quantity(RateDistortion curve, String name) {
    return curve.summary().stream().filter(r -> HandMade.text(r, "quantity").equals(name)).toList();
  }

  /** 20, 22, 24: standard error 2 / sqrt(3), and Student's quantile of two degrees. */
  @Test
  void pointsAreSeedMeansWithIntervalsOfStudent() throws IOException {
    ResultTables tables =
        HandMade.folder(
            folder,
            HandMade.row("a", 1, 1, "test", 20, 80),
            HandMade.row("b", 1, 2, "test", 22, 79),
            HandMade.row("c", 1, 3, "test", 24, 78),
            HandMade.row("d", 4, 1, "test", 8, 104));
    List<Row> rows = new RateDistortion(tables.splits(), Optional.empty(), List.of()).curve();
    assertThat(rows).hasSize(2);
    Row one = rows.get(0);
    assertThat(HandMade.text(one, "objective.beta")).isEqualTo("1");
    assertThat(HandMade.number(one, "seeds")).isEqualTo(3);
    assertThat(HandMade.number(one, "rate_nats")).isEqualTo(22);
    assertThat(HandMade.number(one, "elbo_nats")).isEqualTo(-101);
    assertThat(HandMade.number(one, "rate_low"))
        .isCloseTo(22 - 4.302653 * 2 / Math.sqrt(3), within(1e-5));
    assertThat(HandMade.number(one, "rate_high"))
        .isCloseTo(22 + 4.302653 * 2 / Math.sqrt(3), within(1e-5));
    assertThat(HandMade.text(rows.get(1), "interval")).isEqualTo("one seed: no interval");
    assertThat(HandMade.has(rows.get(1), "rate_low")).isFalse();
    assertThat(HandMade.number(rows.get(1), "above_best_line_nats")).isEqualTo(11);
  }

  @Test
  void aDominatedPointIsNotOnTheHullAndOneAboveAChordIsNeither() throws IOException {
    ResultTables tables =
        HandMade.folder(
            folder,
            HandMade.row("a", 1, 1, "test", 10, 80),
            HandMade.row("b", 2, 1, "test", 11, 85),
            HandMade.row("c", 3, 1, "test", 5, 95),
            HandMade.row("d", 4, 1, "test", 0, 100));
    RateDistortion curve =
        new RateDistortion(tables.splits(), Optional.empty(), List.of(5.0, 50.0));
    assertThat(curve.curve())
        .extracting(row -> HandMade.truth(row, "dominated"))
        .containsExactly(false, true, false, false);
    assertThat(curve.curve())
        .extracting(row -> HandMade.truth(row, "on_hull"))
        .containsExactly(true, false, false, true);
    List<Row> at = quantity(curve, "distortion_at_rate");
    assertThat(HandMade.number(at.get(0), "value")).isEqualTo(90);
    assertThat(HandMade.has(at.get(1), "value")).isFalse();
    assertThat(HandMade.text(at.get(1), "message")).isEqualTo("the hull does not reach there");
    assertThat(HandMade.number(quantity(curve, "area_under_whole_hull").get(0), "value"))
        .isEqualTo(900);
    assertThat(HandMade.number(quantity(curve, "best_elbo").get(0), "value")).isEqualTo(-90);
  }

  /** Models that minimise D + beta R exactly: D = exp(-R) has -dD/dR = beta at R = -log beta. */
  @Test
  void slopesBetweenMinimaLieBetweenTheirBetas() throws IOException {
    String[] rows = new String[4];
    for (int i = 0; i < 4; i++) {
      double beta = Math.pow(0.5, i + 1);
      rows[i] = HandMade.row("t" + i, beta, 1, "train", -Math.log(beta), beta);
    }
    RateDistortion exact =
        new RateDistortion(HandMade.folder(folder, rows).splits(), Optional.empty(), List.of());
    List<Row> hull = exact.hull();
    assertThat(hull).hasSize(4);
    assertThat(hull.subList(0, 3)).allMatch(row -> HandMade.truth(row, "slope_between_betas"));
    assertThat(HandMade.number(hull.get(0), "slope_to_next"))
        .isCloseTo(0.25 / Math.log(2), within(1e-12));

    rows[1] = rows[1].replace("t1,0.25", "t1,0.4"); // trained by another beta than was said
    RateDistortion wrong =
        new RateDistortion(HandMade.folder(folder, rows).splits(), Optional.empty(), List.of());
    assertThat(HandMade.truth(wrong.hull().get(0), "slope_between_betas")).isFalse();
  }

  @Test
  void otherProtocolsHaveCurvesOfTheirOwn() throws IOException {
    String fixed = HandMade.row("b", 1, 1, "test", 10, 70).replace("dynamic", "fixed");
    ResultTables tables = HandMade.folder(folder, HandMade.row("a", 1, 1, "test", 20, 80), fixed);
    RateDistortion curve = new RateDistortion(tables.splits(), Optional.empty(), List.of());
    assertThat(curve.curve()).noneMatch(row -> HandMade.truth(row, "dominated"));
    assertThat(curve.hull()).hasSize(2);
  }

  @Test
  void theAnchorBelongsToItsDataAloneAndDominatesWhatIsWorseThanNothing() throws IOException {
    Files.createDirectories(folder.resolve("trials/a"));
    Files.writeString(folder.resolve("trials/a/spec.json"), HandMade.spec(1));
    ResultTables tables = HandMade.folder(folder, HandMade.row("a", 1, 1, "test", 1, 207));
    Anchor anchor = new Anchor("mnist", "dynamic", Map.of("test", 206.0));
    RateDistortion known = new RateDistortion(tables.splits(), Optional.of(anchor), List.of());
    assertThat(HandMade.truth(known.curve().get(0), "dominated")).isTrue();
    assertThat(known.hull()).hasSize(1);
    assertThat(HandMade.truth(known.hull().get(0), "anchor")).isTrue();
    assertThat(quantity(known, "anchor_distortion")).hasSize(1);
    Anchor other = new Anchor("mnist", "fixed", Map.of("test", 206.0));
    RateDistortion unknown = new RateDistortion(tables.splits(), Optional.of(other), List.of());
    assertThat(HandMade.truth(unknown.curve().get(0), "dominated")).isFalse();
  }

  /** Of one pixel: the entropy of a fair coin, and a mean that is never reached. */
  @Test
  void crossEntropiesByHand() {
    assertThat(Anchor.crossEntropy(new double[] {0.5}, new double[] {0.5})).isEqualTo(Math.log(2));
    assertThat(Anchor.crossEntropy(new double[] {0, 0.25}, new double[] {0, 0.5}))
        .isCloseTo(-Math.log(0.999) + Math.log(2), within(1e-12));
    assertThat(Anchor.crossEntropy(new double[] {1}, new double[] {0})).isFinite();
  }

  /** Known from NumPy and from the collapsed models: 205.97, 0.3 either way by the draw. */
  @Test
  void theAnchorOfMnistIsTheKnownOneAndThePublishedCurveEndsThere() throws IOException {
    DataSets mnist =
        new ExperimentReader(DataFolder.absent(), ExperimentReader.MAX_TRIALS)
            .read(FULL.resolve("spec.json"), Overrides.parse(List.of()))
            .spec()
            .data()
            .load(DataFolder.absent());
    Anchor anchor = Anchor.of(mnist).orElseThrow();
    assertThat(anchor.distortions().get("test")).isCloseTo(205.967, within(0.02));

    RateDistortion curve =
        new RateDistortion(
            ResultTables.read(FULL).splits(), Optional.of(anchor), List.of(5.0, 10.0, 20.0));
    Row first =
        curve.hull().stream()
            .filter(r -> HandMade.text(r, "split").equals("test"))
            .findFirst()
            .get();
    assertThat(HandMade.number(first, "distortion_nats")).isCloseTo(205.967, within(0.3));
    assertThat(HandMade.number(first, "rate_nats")).isLessThan(0.01);
    List<Row> again =
        new RateDistortion(
                ResultTables.read(FULL).splits(), Optional.of(anchor), List.of(5.0, 10.0, 20.0))
            .summary();
    assertThat(again)
        .extracting(Row::cells)
        .isEqualTo(curve.summary().stream().map(Row::cells).toList());
    for (Row at : quantity(curve, "distortion_at_rate")) {
      assertThat(HandMade.number(at, "value"))
          .isBetween(HandMade.number(at, "value_low"), HandMade.number(at, "value_high"));
    }
  }
}
