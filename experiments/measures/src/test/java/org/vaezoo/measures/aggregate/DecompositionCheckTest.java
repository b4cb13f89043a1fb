package org.vaezoo.measures.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** Estimators that are broken on purpose, each as it was published or could be, are refused. */
class DecompositionCheckTest {

  /** Of the minibatch estimators, B. */
  private static final int BATCH = 20;

  /** 400 examples of two units that overlap, the second three times as wide; ln N = 6.0. */
  private static final GatheredGaussians SOUND = gaussians(-3);

  /** Posteriors that hardly overlap: the information is at its cap. */
  private static final GatheredGaussians NARROW = gaussians(-16);

  private static GatheredGaussians gaussians(double logVariance) {
    CounterStream stream = CounterStream.of(Purpose.PREPARATION, 1);
    double[][] mean = new double[400][2];
    double[][] logVariances = new double[400][2];
    for (int n = 0; n < mean.length; n++) {
      mean[n] = new double[] {stream.normal(2L * n), 3 * stream.normal(2L * n + 1)};
      Arrays.fill(logVariances[n], logVariance);
    }
    return new GatheredGaussians(mean, logVariances, 1);
  }

  private static void assertRefused(GatheredGaussians data, Densities broken, String reason) {
    assertRefused(data.parts(broken), reason);
  }

  private static void assertRefused(Decomposition parts, String reason) {
    assertThatThrownBy(() -> DecompositionCheck.verify(parts))
        .isInstanceOf(SelfCheckException.class)
        .hasMessageContaining(reason);
  }

  private static double[] plus(double[] values, double number) {
    return Arrays.stream(values).map(value -> value + number).toArray();
  }

  @Test
  void soundEstimatesPass() {
    for (GatheredGaussians data : List.of(SOUND, NARROW)) {
      assertThatCode(() -> DecompositionCheck.verify(data.parts(data.densities())))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aForgottenLogOfNIsRefused() {
    Densities sound = SOUND.densities();
    double logN = Math.log(SOUND.examples());
    Densities joint =
        new Densities(2, sound.posterior(), plus(sound.aggregate(), logN), sound.marginals());
    assertRefused(SOUND, joint, "information of z is negative");
    Densities marginals =
        new Densities(2, sound.posterior(), sound.aggregate(), plus(sound.marginals(), logN));
    assertRefused(SOUND, marginals, "total correlation of z is negative");
  }

  @Test
  void aWrongSignIsRefused() {
    Densities sound = SOUND.densities();
    double[] swapped = new double[sound.draws()];
    Arrays.setAll(swapped, m -> 2 * sound.posterior(m) - sound.aggregate()[m]);
    assertRefused(
        SOUND,
        new Densities(2, sound.posterior(), swapped, sound.marginals()),
        "information of z is negative");
  }

  /** Chen et al. (2018), equation 3: q(z) = 1 / (N B) sum over the batch. */
  @Test
  void theMinibatchEstimatorAsPublishedIsRefused() {
    for (GatheredGaussians data : List.of(SOUND, NARROW)) {
      assertRefused(
          data, minibatch(data, data.examples()), "information of z is above its cap ln N");
    }
  }

  /**
   * The mean of a batch instead of the data set is too large a q(z): information is too small, by a
   * bound of ln B, which is a poor number and no impossible one. Only an exact sum tells.
   */
  @Test
  void theMeanOfABatchGivesLessInformationAndNoContradiction() {
    Decomposition exact = SOUND.parts();
    Decomposition batch = SOUND.parts(minibatch(SOUND, 1));
    DecompositionCheck.verify(batch);
    double lost = exact.information().mean() - batch.information().mean();
    assertThat(lost).isGreaterThan(8 * exact.information().standardError());
  }

  /** Each draw under the posteriors of its own batch alone, divided by a number and B. */
  private static Densities minibatch(GatheredGaussians data, double divisor) {
    Densities found = Densities.place(data.examples(), 2);
    for (int start = 0; start < data.examples(); start += BATCH) {
      Densities batch = data.part(start, start + BATCH).densities();
      for (int i = 0; i < BATCH; i++) {
        found.aggregate()[start + i] = batch.aggregate()[i] - Math.log(divisor);
      }
      for (int i = 0; i < 2 * BATCH; i++) {
        found.posterior()[2 * start + i] = batch.posterior()[i];
        found.marginals()[2 * start + i] = batch.marginals()[i] - Math.log(divisor);
      }
    }
    return found;
  }

  /** The own example left out: its weight is 0, and the information has no cap. */
  @Test
  void anAggregateWithoutTheDrawsOwnExampleIsRefused() {
    Densities sound = NARROW.densities();
    double[] others = new double[sound.draws()];
    for (int m = 0; m < others.length; m++) {
      double sum = NARROW.examples() * Math.exp(-sound.information(m)) - 1;
      double ratio = Math.max(1e-12, sum); // where it is less it is rounding
      others[m] = sound.posterior(m) + Math.log(ratio / (NARROW.examples() - 1));
    }
    assertRefused(
        NARROW,
        new Densities(2, sound.posterior(), others, sound.marginals()),
        "above its cap ln N");
  }

  @Test
  void unitsThatAreMixedUpAreRefused() {
    Densities sound = SOUND.densities();
    double[] swapped = new double[sound.marginals().length];
    Arrays.setAll(swapped, i -> sound.marginals()[i ^ 1]);
    assertRefused(
        SOUND,
        new Densities(2, sound.posterior(), sound.aggregate(), swapped),
        "information of unit 0 of z is negative");
  }

  /** A total correlation of -33 and an information of 41.7 nats were printed for MNIST. */
  @Test
  void thePublishedValuesAreRefused() {
    assertRefused(published(new Estimate(41.7, 0.1, 60_000), estimate(1)), "above its cap ln N");
    assertRefused(published(estimate(10), estimate(-33)), "total correlation of z is negative");
    assertRefused(published(estimate(-0.5), estimate(1)), "information of z is negative");
    assertRefused(published(estimate(Double.NaN), estimate(1)), "is not finite");
    assertThatCode(() -> DecompositionCheck.verify(published(estimate(10), estimate(1))))
        .doesNotThrowAnyException();
  }

  @Test
  void partsThatDoNotAddUpAreRefused() {
    Decomposition parts = published(estimate(10), estimate(1));
    assertRefused(with(parts, estimate(4), Optional.empty()), "add up to 14");
    assertRefused(
        with(parts, parts.priorGap(), Optional.of(estimate(3))), "dimension-wise KL of z add up");
  }

  @Test
  void moreInformationThanTheRateIsRefused() {
    Decomposition parts = published(estimate(10), estimate(1));
    Estimate gap = new Estimate(-0.5, 0.1, 60_000);
    Decomposition tooMuch = with(parts, gap, Optional.empty());
    assertRefused(tooMuch, "rate less information of z is negative");
  }

  @Test
  void aUnitThatTellsMoreThanItsBoundIsRefused() {
    Decomposition parts = SOUND.parts();
    Decomposition.Unit first = parts.units().get(0);
    double bound = parts.statistics().informationBound(0);
    Estimate above = new Estimate(bound + 0.2, 0.04, 400);
    List<Decomposition.Unit> units =
        List.of(new Decomposition.Unit(above, first.rate(), first.priorGap()));
    assertRefused(
        new Decomposition(
            parts.group(),
            parts.examples(),
            parts.rate(),
            true,
            parts.information(),
            parts.priorGap(),
            parts.totalCorrelation(),
            parts.dimensionWise(),
            units,
            parts.statistics()),
        "information of unit 0 of z is above its bound");
  }

  private static Estimate estimate(double mean) {
    return new Estimate(mean, 0.1, 60_000);
  }

  /** MNIST: 60,000 examples and a rate of 25 nats, split by what was printed. */
  private static Decomposition published(Estimate information, Estimate totalCorrelation) {
    return new Decomposition(
        new LatentGroup("z", 1),
        60_000,
        estimate(25),
        true,
        information,
        estimate(Math.max(0, 25 - information.mean())),
        totalCorrelation,
        Optional.empty(),
        List.of(),
        GaussianStatistics.of(new double[] {0, 1}, new double[2], 1, Coordinates.STANDARD));
  }

  private static Decomposition with(
      Decomposition parts, Estimate priorGap, Optional<Estimate> dimensionWise) {
    return new Decomposition(
        parts.group(),
        parts.examples(),
        parts.rate(),
        parts.exact(),
        parts.information(),
        priorGap,
        parts.totalCorrelation(),
        dimensionWise,
        parts.units(),
        parts.statistics());
  }
}
