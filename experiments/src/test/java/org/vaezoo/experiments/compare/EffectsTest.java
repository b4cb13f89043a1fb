package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.table.Row;

class EffectsTest {

  @TempDir private Path folder;

  private static Row measure(List<Row> rows, String name) {
    return rows.stream()
        .filter(row -> HandMade.text(row, "measure").equals(name))
        .findFirst()
        .get();
  }

  /**
   * Differences 1, 2, 6: mean 3, standard error sqrt(7 / 3). Their t is 1.9640, and with two
   * degrees of freedom the distribution is closed: p = 1 - t / sqrt(t² + 2), and the quantile of
   * 0.975 is 4.302653 (Student's table).
   */
  @Test
  void threePairsByHand() {
    PairedDifference difference = PairedDifference.of(1, 2, 6);
    double error = Math.sqrt(7 / 3.0);
    double t = 3 / error;
    assertThat(difference.mean().mean()).isEqualTo(3);
    assertThat(difference.mean().standardError()).isCloseTo(error, within(1e-12));
    assertThat(Student.p(difference.values()).orElseThrow())
        .isCloseTo(1 - t / Math.sqrt(t * t + 2), within(1e-12));
    Interval interval = Interval.ofStudent(difference.mean());
    assertThat(interval.high()).isCloseTo(3 + 4.302653 * error, within(1e-5));
    assertThat(interval.low()).isCloseTo(3 - 4.302653 * error, within(1e-5));
  }

  /** The example of Holm's procedure: 0.01, 0.04, 0.03, 0.005 become 0.03, 0.06, 0.06, 0.02. */
  @Test
  void fourProbabilitiesByHand() {
    double[] adjusted = Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005});
    double[] expected = {0.03, 0.06, 0.06, 0.02};
    for (int i = 0; i < 4; i++) {
      assertThat(adjusted[i]).isCloseTo(expected[i], within(1e-15));
    }
    assertThat(Holm.adjusted(new double[] {0.7, 0.8})).containsExactly(1, 1);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
  }

  /** Where nothing differs, a false discovery in at most 5 % of families; without Holm in 40 %. */
  @Test
  void falseDiscoveriesStayBelowTheLevel() {
    CounterStream normals = CounterStream.of(Purpose.MEASUREMENT, 7);
    int families = 400;
    int corrected = 0;
    int uncorrected = 0;
    for (int family = 0; family < families; family++) {
      double[] p = new double[10];
      CounterStream ofFamily = normals.child(family);
      Arrays.setAll(p, i -> Student.p(noise(ofFamily.child(i))).orElseThrow());
      uncorrected += Arrays.stream(p).anyMatch(each -> each < 0.05) ? 1 : 0;
      corrected += Arrays.stream(Holm.adjusted(p)).anyMatch(each -> each < 0.05) ? 1 : 0;
    }
    double standardError = Math.sqrt(0.05 * 0.95 / families);
    assertThat(corrected / (double) families).isLessThan(0.05 + 4 * standardError);
    assertThat(uncorrected / (double) families).isGreaterThan(0.3);
  }

  private static double[] noise(CounterStream normals) {
    return IntStream.range(0, 4).mapToDouble(normals::normal).toArray();
  }

  /** Seeds spread by ten nats, the effect of beta is one nat on each: pairing finds it. */
  @Test
  void pairsAreThoseOfTheSameSeed() throws IOException {
    ResultTables tables =
        HandMade.folder(
            folder,
            HandMade.row("a", 1, 1, "test", 20, 80),
            HandMade.row("b", 1, 2, "test", 20, 90),
            HandMade.row("c", 1, 3, "test", 20, 70),
            HandMade.row("d", 4, 3, "test", 10, 81.1),
            HandMade.row("e", 4, 1, "test", 10, 91),
            HandMade.row("f", 4, 2, "test", 10, 100.9));
    List<Row> rows = Effects.of(tables);
    assertThat(rows).hasSize(5);
    Row elbo = measure(rows, "elbo_nats");
    assertThat(HandMade.text(elbo, "key")).isEqualTo("objective.beta");
    assertThat(HandMade.text(elbo, "value_a")).isEqualTo("1");
    assertThat(HandMade.number(elbo, "seeds")).isEqualTo(3);
    assertThat(HandMade.number(elbo, "difference")).isCloseTo(-1, within(1e-9));
    assertThat(HandMade.text(elbo, "effect")).isEqualTo("b is lower");
    assertThat(HandMade.number(elbo, "p_holm")).isGreaterThan(HandMade.number(elbo, "p"));
    assertThat(HandMade.text(measure(rows, "rate_nats"), "effect"))
        .isEqualTo("the same for every seed: no test");
  }

  @Test
  void aSpreadWiderThanTheEffectIsNoDetectableDifference() throws IOException {
    ResultTables tables =
        HandMade.folder(
            folder,
            HandMade.row("a", 1, 1, "test", 20, 80),
            HandMade.row("b", 1, 2, "test", 21, 90),
            HandMade.row("c", 2, 1, "test", 22, 85),
            HandMade.row("d", 2, 2, "test", 20, 84));
    assertThat(HandMade.text(measure(Effects.of(tables), "distortion_nats"), "effect"))
        .isEqualTo("no detectable difference");
  }

  @Test
  void onePairIsTooFewAndNoneHasNoRow() throws IOException {
    ResultTables one =
        HandMade.folder(
            folder,
            HandMade.row("a", 1, 1, "test", 20, 80),
            HandMade.row("b", 2, 1, "test", 10, 95));
    Row row = measure(Effects.of(one), "elbo_nats");
    assertThat(HandMade.text(row, "effect")).isEqualTo("one seed: no test");
    assertThat(HandMade.number(row, "difference")).isEqualTo(-5);
    assertThat(HandMade.has(row, "difference_low")).isFalse();
    assertThat(HandMade.has(row, "p")).isFalse();

    ResultTables none =
        HandMade.folder(
            folder,
            HandMade.row("a", 1, 1, "test", 20, 80),
            HandMade.row("b", 2, 2, "test", 10, 95));
    assertThat(Effects.of(none)).isEmpty();
  }

  @Test
  void otherBinarisationsAreNotPaired() throws IOException {
    String fixed = HandMade.row("b", 2, 1, "test", 10, 95).replace("dynamic", "fixed");
    ResultTables tables = HandMade.folder(folder, HandMade.row("a", 1, 1, "test", 20, 80), fixed);
    assertThat(Effects.of(tables)).isEmpty();
  }

  @Test
  void otherEvaluationSeedsAreNotPaired() throws IOException {
    String a = HandMade.row("a", 1, 1, "test", 20, 80);
    String b = HandMade.row("b", 2, 1, "test", 10, 95);
    spec("a", HandMade.spec(1));
    spec("b", HandMade.spec(1));
    assertThat(Effects.of(HandMade.folder(folder, a, b))).isNotEmpty();
    spec("b", HandMade.spec(1).replace("\"evaluationSeed\": 1", "\"evaluationSeed\": 2"));
    assertThat(Effects.of(HandMade.folder(folder, a, b))).isEmpty();
  }

  private void spec(String trial, String text) throws IOException {
    Path of = folder.resolve("trials").resolve(trial);
    Files.createDirectories(of);
    Files.writeString(of.resolve("spec.json"), text);
  }

  @Test
  void budgetsThatDifferAreSaid() throws IOException {
    spec("a", HandMade.spec(1));
    spec("b", HandMade.spec(1));
    String a = HandMade.row("a", 1, 1, "test", 20, 80);
    String b = HandMade.row("b", 2, 1, "test", 10, 95);
    Row same = measure(Effects.of(HandMade.folder(folder, a, b)), "elbo_nats");
    assertThat(HandMade.truth(same, "budget_matched")).isTrue();
    String larger = b.replace(",1000,500\n", ",2000,900\n");
    Row other = measure(Effects.of(HandMade.folder(folder, a, larger)), "elbo_nats");
    assertThat(HandMade.truth(other, "budget_matched")).isFalse();
    assertThat(HandMade.text(other, "budget"))
        .isEqualTo("parameters 500 and 900; steps 1000 and 2000; examples seen 100000 and 200000");
  }
}
