package org.vaezoo.measures.annealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.LinearExamples;
import org.vaezoo.core.diagnose.LinearGaussian;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.likelihood.FixedVariance;

/** Against probabilistic PCA, whose likelihood is in closed form. */
class AnnealedSamplingTest {

  private static final int IMAGES = 60;
  private static final LinearExamples SPLIT = LinearExamples.range(0, IMAGES);

  private static LinearGaussian linear(EngineName engine, int units) {
    return new LinearGaussian(engine, new FixedVariance(LinearGaussian.VARIANCE), units, 1, 1);
  }

  private static AnnealedBound bound(LinearGaussian linear, AnnealedSettings settings) {
    return new AnnealedSampling(linear.subject(SPLIT), settings).bound(SPLIT);
  }

  private static Sandwich sandwich(LinearGaussian linear, AnnealedSettings settings) {
    return new AnnealedSampling(linear.subject(SPLIT), settings).simulated(SPLIT);
  }

  /** Bound minus truth, image by image. */
  private static Estimate error(AnnealedBound bound, int units) {
    Moments error = new Moments();
    IntStream.range(0, IMAGES)
        .forEach(
            i ->
                error.add(
                    bound.images().get(i)
                        - LinearGaussian.logLikelihood(LinearExamples.example(i), units)));
    return error.estimate();
  }

  @ParameterizedTest
  @CsvSource({"PYTORCH, 2", "PYTORCH, 3", "MXNET, 2"})
  void equalsTheClosedForm(EngineName engine, int units) {
    try (LinearGaussian linear = linear(engine, units)) {
      AnnealedBound bound = bound(linear, new AnnealedSettings(12, 120, 5));
      Estimate error = error(bound, units);
      assertThat(error.mean()).isCloseTo(0, within(4 * error.standardError() + 0.05));
      assertThat(error.standardError()).isLessThan(0.03);
      assertThat(bound.acceptance()).isBetween(0.5, 0.9);
      assertThat(bound.effectiveSamples()).isBetween(9.0, 12.0);
      assertThat(bound.nats().count()).isEqualTo(IMAGES);
    }
  }

  /** The mean weight is p(x) exactly, however short the path. */
  @Test
  void isUnbiasedForTheLikelihoodEvenOnAShortPath() {
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 2)) {
      AnnealedBound bound = bound(linear, new AnnealedSettings(1, 4, 2));
      Moments ratio = new Moments();
      for (int i = 0; i < IMAGES; i++) {
        double truth = LinearGaussian.logLikelihood(LinearExamples.example(i), 2);
        ratio.add(Math.exp(bound.images().get(i) - truth));
      }
      Estimate mean = ratio.estimate();
      assertThat(mean.mean()).isCloseTo(1, within(4 * mean.standardError()));
      Estimate error = error(bound, 2);
      assertThat(error.mean()).isLessThan(-4 * error.standardError());
    }
  }

  @Test
  void boundsOfSimulatedDataCloseAsThePathGetsLonger() {
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 2)) {
      Sandwich rough = sandwich(linear, new AnnealedSettings(4, 5, 2)).checked();
      Sandwich fine = sandwich(linear, new AnnealedSettings(4, 200, 5)).checked();
      assertThat(rough.gap().mean()).isGreaterThan(0.1);
      assertThat(fine.gap().mean()).isBetween(-0.01, 0.1);
      assertThat(rough.lower().nats().mean()).isLessThan(fine.lower().nats().mean());
      assertThat(rough.upper().nats().mean()).isGreaterThan(fine.upper().nats().mean());
    }
  }

  /** The weights of reverse chains with the sign of forward ones. */
  @Test
  void boundsThatStandTheWrongWayRoundAreRefused() {
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 2)) {
      Sandwich sound = sandwich(linear, new AnnealedSettings(4, 5, 2));
      Sandwich broken = new Sandwich(/* lower= */ sound.upper(), /* upper= */ sound.lower());
      assertThatThrownBy(broken::checked)
          .isInstanceOf(SelfCheckException.class)
          .hasMessageContaining("annealed bounds of simulated data: the upper is below");
    }
  }

  @Test
  void sameSeedSameNumbersWhateverTheOtherImages() {
    AnnealedSettings settings = new AnnealedSettings(2, 20, 3);
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 2)) {
      List<Double> first = bound(linear, settings).images();
      assertThat(bound(linear, settings).images()).isEqualTo(first);
      LinearExamples tail = LinearExamples.range(30, 40);
      List<Double> last = new AnnealedSampling(linear.subject(tail), settings).bound(tail).images();
      IntStream.range(0, 10)
          .forEach(i -> assertThat(last.get(i)).isCloseTo(first.get(30 + i), within(1e-9)));
    }
  }

  /** Also where the images are drawn from the model, and where blocks differ in size. */
  @Test
  void nativeProgramsMoveTheChainsAsTheModelsOwnCode() {
    AnnealedSettings settings = new AnnealedSettings(9, 40, 3);
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 3)) {
      AnnealedSampling eager = new AnnealedSampling(linear.subject(SPLIT), settings);
      AnnealedSampling compiled =
          new AnnealedSampling(linear.subject(SPLIT, StepMode.COMPILED), settings);
      assertSame(compiled.bound(SPLIT), eager.bound(SPLIT));
      assertSame(compiled.simulated(SPLIT).lower(), eager.simulated(SPLIT).lower());
      assertSame(compiled.simulated(SPLIT).upper(), eager.simulated(SPLIT).upper());
    }
  }

  private static void assertSame(AnnealedBound found, AnnealedBound expected) {
    assertThat(found.images())
        .usingComparatorForType(new DoubleComparator(1e-10), Double.class)
        .containsExactlyElementsOf(expected.images());
  }
}
