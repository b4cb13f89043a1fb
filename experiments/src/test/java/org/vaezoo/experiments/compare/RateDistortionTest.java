package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;

class RateDistortionTest {

  private static final Path FULL = Path.of("..", "results", "mnist-rate-distortion-full");

  @TempDir private Path folder;

  private static List<ObjectNode> quantity(RateDistortion curve, String name) {
    return curve.summary().stream().filter(r -> r.get("quantity").asText().equals(name)).toList();
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
    List<ObjectNode> rows =
        new RateDistortion(tables.splits(), Optional.empty(), List.of()).curve();
    assertThat(rows).hasSize(2);
    ObjectNode one = rows.get(0);
    assertThat(one.get("objective.beta").asText()).isEqualTo("1");
    assertThat(one.get("seeds").asInt()).isEqualTo(3);
    assertThat(one.get("rate_nats").asDouble()).isEqualTo(22);
    assertThat(one.get("elbo_nats").asDouble()).isEqualTo(-101);
    assertThat(one.get("rate_low").asDouble())
        .isCloseTo(22 - 4.302653 * 2 / Math.sqrt(3), within(1e-5));
    assertThat(one.get("rate_high").asDouble())
        .isCloseTo(22 + 4.302653 * 2 / Math.sqrt(3), within(1e-5));
    assertThat(rows.get(1).get("interval").asText()).isEqualTo("one seed: no interval");
    assertThat(rows.get(1).has("rate_low")).isFalse();
    assertThat(rows.get(1).get("above_best_line_nats").asDouble()).isEqualTo(11);
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
        .extracting(row -> row.get("dominated").asBoolean())
        .containsExactly(false, true, false, false);
    assertThat(curve.curve())
        .extracting(row -> row.get("on_hull").asBoolean())
        .containsExactly(true, false, false, true);
    List<ObjectNode> at = quantity(curve, "distortion_at_rate");
    assertThat(at.get(0).get("value").asDouble()).isEqualTo(90);
    assertThat(at.get(1).has("value")).isFalse();
    assertThat(at.get(1).get("message").asText()).isEqualTo("the hull does not reach there");
    assertThat(quantity(curve, "area_under_whole_hull").get(0).get("value").asDouble())
        .isEqualTo(900);
    assertThat(quantity(curve, "best_elbo").get(0).get("value").asDouble()).isEqualTo(-90);
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
    List<ObjectNode> hull = exact.hull();
    assertThat(hull).hasSize(4);
    assertThat(hull.subList(0, 3)).allMatch(row -> row.get("slope_between_betas").asBoolean());
    assertThat(hull.get(0).get("slope_to_next").asDouble())
        .isCloseTo(0.25 / Math.log(2), within(1e-12));

    rows[1] = rows[1].replace("t1,0.25", "t1,0.4"); // trained by another beta than was said
    RateDistortion wrong =
        new RateDistortion(HandMade.folder(folder, rows).splits(), Optional.empty(), List.of());
    assertThat(wrong.hull().get(0).get("slope_between_betas").asBoolean()).isFalse();
  }

  @Test
  void otherProtocolsHaveCurvesOfTheirOwn() throws IOException {
    String fixed = HandMade.row("b", 1, 1, "test", 10, 70).replace("dynamic", "fixed");
    ResultTables tables = HandMade.folder(folder, HandMade.row("a", 1, 1, "test", 20, 80), fixed);
    RateDistortion curve = new RateDistortion(tables.splits(), Optional.empty(), List.of());
    assertThat(curve.curve()).noneMatch(row -> row.get("dominated").asBoolean());
    assertThat(curve.hull()).hasSize(2);
  }

  @Test
  void theAnchorBelongsToItsDataAloneAndDominatesWhatIsWorseThanNothing() throws IOException {
    Files.createDirectories(folder.resolve("trials/a"));
    Files.writeString(folder.resolve("trials/a/spec.json"), HandMade.spec(1));
    ResultTables tables = HandMade.folder(folder, HandMade.row("a", 1, 1, "test", 1, 207));
    Anchor anchor = new Anchor("mnist", "dynamic", Map.of("test", 206.0));
    RateDistortion known = new RateDistortion(tables.splits(), Optional.of(anchor), List.of());
    assertThat(known.curve().get(0).get("dominated").asBoolean()).isTrue();
    assertThat(known.hull()).hasSize(1);
    assertThat(known.hull().get(0).get("anchor").asBoolean()).isTrue();
    assertThat(quantity(known, "anchor_distortion")).hasSize(1);
    Anchor other = new Anchor("mnist", "fixed", Map.of("test", 206.0));
    RateDistortion unknown = new RateDistortion(tables.splits(), Optional.of(other), List.of());
    assertThat(unknown.curve().get(0).get("dominated").asBoolean()).isFalse();
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
    ObjectNode first =
        curve.hull().stream().filter(r -> r.get("split").asText().equals("test")).findFirst().get();
    assertThat(first.get("distortion_nats").asDouble()).isCloseTo(205.967, within(0.3));
    assertThat(first.get("rate_nats").asDouble()).isLessThan(0.01);
    List<ObjectNode> again =
        new RateDistortion(
                ResultTables.read(FULL).splits(), Optional.of(anchor), List.of(5.0, 10.0, 20.0))
            .summary();
    assertThat(again).isEqualTo(curve.summary());
    for (ObjectNode at : quantity(curve, "distortion_at_rate")) {
      assertThat(at.get("value").asDouble())
          .isBetween(at.get("value_low").asDouble(), at.get("value_high").asDouble());
    }
  }
}
