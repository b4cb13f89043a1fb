package org.vaezoo.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The committed results say what the README and the papers' claims ask of them. */
class CommittedResultsTest {

  /** The mean image's Bernoulli code length on the test split: papers' anchor, in nats. */
  private static final double COLLAPSED_DISTORTION = 205.97;

  /** The seed mean of one beta on one split. */
  private record Point(double beta, double rate, double distortion) {}

  @Test
  void smallModelReachesItsBoundInTenEpochs() throws IOException {
    for (Row row : CommittedTables.split("mnist-mlp-400", "test")) {
      assertThat(-row.getDouble("elbo_nats")).isLessThanOrEqualTo(104);
    }
  }

  /** Bars of Lucas et al. (2019) in closed form; what was seen elsewhere stays within them too. */
  @Test
  void linearModelMeetsProbabilisticPca() throws IOException {
    Table oracle = CommittedTables.table("mnist-linear-vae", "oracle");
    for (Row row : oracle) {
      double allowed =
          switch (row.getString("quantity")) {
            case "elbo_nats" -> row.getInt("model.latent") == 10 ? 1 : 0.5;
            case "distortion_nats" -> row.getInt("model.latent") == 10 ? 1 : 0.5;
            case "rate_nats" -> row.getInt("model.latent") == 10 ? 0.2 : 0.15;
            case "unit_rate_nats", "unit_gaussian_information_nats", "unit_var_mean" -> 0.1;
            case "active_units" -> 1;
            case "decoder_variance" -> 0.02 * row.getDouble("closed_form");
            case "largest_principal_angle_degrees" -> 5;
            default -> throw new AssertionError("unknown quantity " + row.getString("quantity"));
          };
      assertThat(row.getDouble("measured"))
          .as("%s of %d units", row.getString("quantity"), row.getInt("model.latent"))
          .isCloseTo(row.getDouble("closed_form"), within(allowed));
    }
  }

  @Test
  void rateFallsAndDistortionRisesWithBeta() throws IOException {
    for (String split : List.of("train", "test")) {
      List<Point> points = seedMeans("mnist-rate-distortion-full", split);
      assertThat(points).hasSize(8);
      for (int i = 1; i < points.size(); i++) {
        assertThat(points.get(i).rate()).isLessThan(points.get(i - 1).rate() + 0.3);
        assertThat(points.get(i).distortion()).isGreaterThan(points.get(i - 1).distortion() - 0.3);
      }
    }
  }

  /** At an optimum dD/dR = -beta (Alemi et al. 2018), so a chord's slope lies between its ends'. */
  @Test
  void slopesOfTheCurveAreTheBetas() throws IOException {
    List<Point> points = seedMeans("mnist-rate-distortion-full", "train");
    for (int i = 1; i < points.size(); i++) {
      Point low = points.get(i - 1);
      Point high = points.get(i);
      double gain = low.rate() - high.rate();
      if (gain >= 0.5) {
        assertThat((high.distortion() - low.distortion()) / gain)
            .as("between beta %s and %s", low.beta(), high.beta())
            .isBetween(0.6 * low.beta(), 1.6 * high.beta());
      }
    }
  }

  @Test
  void largestBetaCodesNothing() throws IOException {
    List<Point> points = seedMeans("mnist-rate-distortion-full", "test");
    Point last = points.get(points.size() - 1);
    assertThat(last.beta()).isEqualTo(200);
    assertThat(last.rate()).isLessThanOrEqualTo(0.5);
    assertThat(last.distortion()).isCloseTo(COLLAPSED_DISTORTION, within(2.0));
  }

  /**
   * Expected was a collapse from beta = 2 on. At 2, one seed of three escapes it: published as the
   * miss it is. From 5 on it holds, and the verdict says so.
   */
  @Test
  void withoutWarmUpEveryBetaFromFiveOnCollapsesAndTheVerdictSaysSo() throws IOException {
    int escaped = 0;
    for (Row row : CommittedTables.split("mnist-rate-distortion-no-warmup", "test")) {
      boolean collapsed = row.getString("collapse").equals("total collapse");
      assertThat(row.getDouble("rate_nats") < 0.05).isEqualTo(collapsed);
      if (row.getDouble("objective.beta") >= 5) {
        assertThat(collapsed).isTrue();
      }
      if (row.getDouble("objective.beta") == 2 && !collapsed) {
        escaped++;
      }
    }
    assertThat(escaped).isEqualTo(1);
  }

  /** Why: at beta = 2 the seed decides, and the verdict tells the two outcomes apart. */
  @Test
  void atBetaTwoWithoutWarmUpTheSeedDecides() throws IOException {
    int collapsed = 0;
    for (Row row : CommittedTables.split("mnist-collapse-seeds", "test")) {
      boolean nothing = row.getDouble("rate_nats") < 0.05;
      assertThat(row.getString("collapse"))
          .isEqualTo(nothing ? "total collapse" : "dimension collapse");
      collapsed += nothing ? 1 : 0;
    }
    assertThat(collapsed).isEqualTo(6);
  }

  /** Tomczak and Welling (2018); expected is about one nat after so few epochs. */
  @Test
  void theVampPriorIsBetterThanTheStandardNormalOnTheSameImages() throws IOException {
    int pairs = 0;
    for (Row row : CommittedTables.table("mnist-vamp", "paired")) {
      assertThat(row.getString("variant")).isEqualTo("vamp-vae");
      assertThat(row.getDouble("difference_nats"))
          .isGreaterThan(Math.max(1, 3 * row.getDouble("difference_se")));
      pairs++;
    }
    assertThat(pairs).isEqualTo(3);
  }

  static Stream<Path> published() throws IOException {
    try (Stream<Path> entries = Files.list(CommittedTables.RESULTS)) {
      return entries
          .filter(folder -> Files.exists(folder.resolve("rate_distortion.csv")))
          .toList()
          .stream();
    }
  }

  /** A figure without a spec, a commit and the digest of its data is no result. */
  @ParameterizedTest
  @MethodSource("published")
  void everyResultHasItsProvenance(Path folder) throws IOException {
    assertThat(folder.resolve("spec.json")).exists();
    JsonNode trials = new ObjectMapper().readTree(folder.resolve("provenance.json").toFile());
    assertThat(trials).isNotEmpty();
    for (JsonNode trial : trials) {
      assertThat(trial.get("commit").asText()).matches("[0-9a-f]{40}");
      assertThat(trial.get("uncommittedChanges").asBoolean()).isFalse();
      assertThat(trial.get("dataDigest").asText()).matches("[0-9a-f]{64}");
    }
  }

  /** Means over seeds, ascending in beta. */
  private static List<Point> seedMeans(String name, String split) throws IOException {
    Table rows = CommittedTables.split(name, split);
    List<Point> points = new ArrayList<>();
    for (double beta : rows.doubleColumn("objective.beta").unique().asDoubleArray()) {
      Table seeds = rows.where(rows.doubleColumn("objective.beta").isEqualTo(beta));
      assertThat(seeds.rowCount()).isEqualTo(3);
      points.add(
          new Point(
              beta,
              seeds.doubleColumn("rate_nats").mean(),
              seeds.doubleColumn("distortion_nats").mean()));
    }
    points.sort(Comparator.comparingDouble(Point::beta));
    return points;
  }
}
