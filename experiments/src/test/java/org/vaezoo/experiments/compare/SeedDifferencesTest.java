package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.table.Row;

/** How often nothing is called something, and that an interaction is found. */
class SeedDifferencesTest {

  private static final int SETTINGS = 8;
  private static final int SEEDS = 4;
  private static final int EXPERIMENTS = 2000;

  @TempDir private Path folder;

  /** Differences of a seed that have a share of their variance in common over the settings. */
  private static double[][] differences(CounterStream normals, double share) {
    double[][] bySeed = new double[SEEDS][SETTINGS];
    for (int seed = 0; seed < SEEDS; seed++) {
      CounterStream own = normals.child(seed);
      double common = Math.sqrt(share) * own.normal(0);
      for (int setting = 0; setting < SETTINGS; setting++) {
        bySeed[seed][setting] = common + Math.sqrt(1 - share) * own.normal(1 + setting);
      }
    }
    return bySeed;
  }

  private static boolean found(double[] differences) {
    return !Interval.ofStudent(PairedDifference.of(differences).mean()).holds(0);
  }

  /** Seeds and settings pooled find something in 27 % and 45 % of such experiments. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.6})
  void whereNothingDiffersOneOfTwentyFindsSomething(double share) {
    CounterStream normals = CounterStream.of(Purpose.MEASUREMENT, 35);
    int found = 0;
    int pooled = 0;
    for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
      double[][] bySeed = differences(normals.child(experiment), share);
      double[] means = new double[SEEDS];
      List<Double> all = new ArrayList<>();
      for (int seed = 0; seed < SEEDS; seed++) {
        for (double each : bySeed[seed]) {
          means[seed] += each / SETTINGS;
          all.add(each);
        }
      }
      found += found(means) ? 1 : 0;
      pooled += found(all.stream().mapToDouble(each -> each).toArray()) ? 1 : 0;
    }
    double standardError = Math.sqrt(0.05 * 0.95 / EXPERIMENTS);
    assertThat(found / (double) EXPERIMENTS).isCloseTo(0.05, within(4 * standardError));
    assertThat(pooled > 0.2 * EXPERIMENTS).isEqualTo(share > 0);
  }

  /** Student's interval of three seeds holds the mean in 95 of 100; least and greatest in 75. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void theIntervalOverSeedsHoldsTheTruthAsOftenAsItSays(int seeds) {
    CounterStream normals = CounterStream.of(Purpose.MEASUREMENT, 36, seeds);
    int held = 0;
    for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
      CounterStream own = normals.child(experiment);
      List<SplitRow> rows = new ArrayList<>();
      for (int seed = 0; seed < seeds; seed++) {
        rows.add(new SplitRow(null, "test", 20 + own.normal(seed), 80, 0, null));
      }
      double mean = rows.stream().mapToDouble(SplitRow::rate).average().orElseThrow();
      CurvePoint point = new CurvePoint(Map.of(), rows, new PlanePoint(mean, 80));
      Interval interval =
          new SeedJackknife(List.of(point))
              .interval(means -> OptionalDouble.of(means.get(0).rate()))
              .orElseThrow();
      held += interval.low() <= 20 && 20 <= interval.high() ? 1 : 0;
    }
    double standardError = Math.sqrt(0.05 * 0.95 / EXPERIMENTS);
    assertThat(held / (double) EXPERIMENTS).isCloseTo(0.95, within(4 * standardError));
  }

  private List<Row> effects(DoubleBinaryOperator distortion) throws IOException {
    List<String> rows = new ArrayList<>();
    CounterStream normals = CounterStream.of(Purpose.MEASUREMENT, 37);
    int trial = 0;
    for (int latent : new int[] {4, 64}) {
      for (int beta : new int[] {1, 2}) {
        for (int seed = 1; seed <= 3; seed++) {
          double noise = 0.1 * normals.normal(trial);
          rows.add(
              HandMade.row(
                  "t" + trial++,
                  latent,
                  beta,
                  seed,
                  distortion.applyAsDouble(latent, beta) + noise));
        }
      }
    }
    return Effects.of(HandMade.twoKeys(folder, rows));
  }

  private static Row row(List<Row> rows, boolean interaction, String key) {
    return rows.stream()
        .filter(row -> HandMade.has(row, "with_key") == interaction)
        .filter(row -> HandMade.text(row, "key").equals(key))
        .filter(row -> HandMade.text(row, "measure").equals("elbo_nats"))
        .findFirst()
        .orElseThrow();
  }

  /** Latent 4 to 64 is worth +10 at one beta and -10 at the other: in the mean nothing. */
  @Test
  void aDifferenceThatTurnsRoundIsAnInteractionAndNoMainEffect() throws IOException {
    List<Row> rows = effects((latent, beta) -> 100 + (latent == 64 == (beta == 1) ? -5 : 5));
    Row main = row(rows, false, "model.latent");
    assertThat(HandMade.text(main, "effect")).isEqualTo("no detectable difference");
    assertThat(HandMade.number(main, "settings")).isEqualTo(2);
    assertThat(HandMade.number(main, "seeds")).isEqualTo(3);
    Row interaction =
        rows.stream()
            .filter(row -> HandMade.has(row, "with_key"))
            .filter(row -> HandMade.text(row, "measure").equals("elbo_nats"))
            .findFirst()
            .orElseThrow();
    assertThat(Math.abs(HandMade.number(interaction, "difference"))).isCloseTo(20, within(1.0));
    assertThat(HandMade.text(interaction, "effect")).startsWith("b is ");
  }

  /** No label beside an interval that says otherwise, whatever the numbers. */
  @Test
  void labelAndIntervalSayTheSame() throws IOException {
    for (Row row : effects((latent, beta) -> 100 + 0.05 * beta + 0.001 * latent)) {
      if (!HandMade.has(row, "p")) {
        continue;
      }
      boolean holdsZero =
          HandMade.number(row, "difference_low") <= 0
              && HandMade.number(row, "difference_high") >= 0;
      assertThat(HandMade.text(row, "effect").equals("no detectable difference"))
          .isEqualTo(holdsZero);
    }
  }

  /** t of 0.975 and 0.8 with 9 degrees: 2.262 + 0.883 = 3.145, and 3.145 / sqrt(10) = 0.995. */
  @Test
  void aDifferenceOfOneDeviationNeedsTenSeeds() {
    assertThat(Student.seedsNeeded(1, 1)).hasValue(10);
    assertThat(Student.seedsNeeded(0, 1)).isEmpty();
  }
}
