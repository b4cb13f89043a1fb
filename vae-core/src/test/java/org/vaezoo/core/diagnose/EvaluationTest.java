package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.likelihood.FixedVariance;

/**
 * The evaluation against a model of which everything is known. The numbered errors are those found
 * in published code; none of them would pass here.
 */
class EvaluationTest {

  private static final EvaluationSettings PLAIN = new EvaluationSettings(1, List.of(), 0);
  private static final double STANDARD_ERRORS = 4;

  /** Examples of three batches, the later ones far out. */
  private static final LinearExamples SPLIT = LinearExamples.range(0, 1200);

  private static LinearGaussian model(double meanFactor, double varianceFactor) {
    return model(EngineName.PYTORCH, meanFactor, varianceFactor);
  }

  private static LinearGaussian model(EngineName engine, double meanFactor, double varianceFactor) {
    return new LinearGaussian(
        engine, new FixedVariance(LinearGaussian.VARIANCE), meanFactor, varianceFactor);
  }

  private static EvaluationSettings bounds(int images, Integer... samples) {
    return new EvaluationSettings(1, List.of(samples), images);
  }

  private static void assertWithin(Estimate estimate, double truth) {
    assertThat(estimate.mean())
        .isCloseTo(truth, within(STANDARD_ERRORS * estimate.standardError()));
  }

  @ParameterizedTest
  @EnumSource
  void theTruePosteriorMakesEveryBoundTheLogLikelihood(EngineName engine) {
    int images = 60;
    int[] chosen = Subset.of(SPLIT, images, PLAIN.seed()).rows();
    assertThat(chosen).hasSize(images).isNotEqualTo(IntStream.range(0, images).toArray());
    double truth =
        IntStream.of(chosen)
            .mapToDouble(
                row -> LinearExamples.range(row, row + 1).average(LinearGaussian::logLikelihood))
            .average()
            .orElseThrow();
    try (LinearGaussian linear = model(engine, 1, 1)) {
      SplitMeasures measures = linear.measure(SPLIT, bounds(images, 1, 2, 10, 700));
      for (ImportanceBound bound : measures.bounds()) {
        assertThat(bound.nats().mean()).isCloseTo(truth, within(1e-9));
        assertThat(bound.effectiveSamples()).isCloseTo(bound.samples(), within(1e-6));
      }
      assertWithin(measures.largestBound().orElseThrow().gain(), 0);
      assertWithin(measures.elbo(), SPLIT.average(LinearGaussian::logLikelihood));
    }
  }

  /** ELBO <= bounds <= log p(x), each where its closed form says. */
  @Test
  void anotherPosteriorLeavesAGapThatSamplesClose() {
    int images = 400;
    LinearExamples near = LinearExamples.range(0, images);
    double truth = near.average(LinearGaussian::logLikelihood);
    try (LinearGaussian linear = model(0.6, 2)) {
      double elbo = -near.average(x -> linear.rate(x) + linear.distortion(x));
      SplitMeasures measures = linear.measure(near, bounds(images, 1, 10, 1000));
      double one = measures.bounds().get(0).nats().mean();
      double ten = measures.bounds().get(1).nats().mean();
      double thousand = measures.bounds().get(2).nats().mean();
      assertWithin(measures.elbo(), elbo);
      assertThat(one).isCloseTo(elbo, within(0.03));
      assertThat(truth - elbo).isGreaterThan(0.1);
      assertThat(one).isLessThan(ten - 0.05);
      assertThat(ten).isLessThan(thousand);
      assertThat(thousand).isCloseTo(truth, within(0.01));
      Estimate gain = measures.largestBound().orElseThrow().gain();
      assertWithin(gain, truth - elbo);
      assertThat(gain.mean()).isGreaterThan(STANDARD_ERRORS * gain.standardError());
    }
  }

  /** Error 1: a loss returned inside the batch loop is that of the first batch. */
  @ParameterizedTest
  @EnumSource
  void theWholeSplitIsMeasuredNotItsFirstBatch(EngineName engine) {
    try (LinearGaussian linear = model(engine, 0.9, 1.2)) {
      SplitMeasures measures = linear.measure(SPLIT, PLAIN);
      double firstBatch = LinearExamples.range(0, EvaluationPass.ROWS).average(linear::rate);
      assertThat(measures.rate().mean()).isCloseTo(SPLIT.average(linear::rate), within(1e-10));
      assertThat(measures.rate().mean()).isGreaterThan(2 * firstBatch);
      assertThat(measures.rate().count()).isEqualTo(1200);
      assertThat(measures.dimensions()).isEqualTo(4);
    }
  }

  /** Error 10: a reconstruction at the posterior mean is called an ELBO. */
  @Test
  void distortionIsOfADrawNotOfThePosteriorMean() {
    LinearExamples near = LinearExamples.range(0, LinearExamples.FAR);
    try (LinearGaussian linear = model(1, 3)) {
      Estimate distortion = linear.measure(near, PLAIN).distortion();
      double atMean = near.average(linear::distortionAtMean);
      assertWithin(distortion, near.average(linear::distortion));
      assertThat(distortion.mean())
          .isGreaterThan(atMean + 2 * STANDARD_ERRORS * distortion.standardError());
    }
  }

  /** Error 12: information estimated inside a batch cannot exceed the log of its size. */
  @Test
  void informationIsThatOfTheWholeSplit() {
    try (LinearGaussian linear = model(1, 1e-7)) {
      SplitMeasures measures = linear.measure(SPLIT, PLAIN);
      GaussianStatistics statistics = (GaussianStatistics) measures.groups().get(0).statistics();
      for (int unit = 0; unit < 2; unit++) {
        int u = unit;
        double mean = SPLIT.average(x -> linear.mean(x, u));
        double variance = SPLIT.average(x -> Math.pow(linear.mean(x, u) - mean, 2));
        double information = Math.log(1 + variance / linear.variance(u)) / 2;
        assertThat(statistics.informationBound(unit))
            .isCloseTo(information, within(1e-9))
            .isGreaterThan(Math.log(EvaluationPass.ROWS) + 1);
      }
    }
  }

  @Test
  void orderAndBatchesDoNotMatter() {
    try (LinearGaussian linear = model(0.8, 1.5)) {
      SplitMeasures inOrder = linear.measure(SPLIT, bounds(1200, 1, 10));
      SplitMeasures shuffled = linear.measure(SPLIT.shuffled(), bounds(1200, 1, 10));
      assertSame(shuffled.rate(), inOrder.rate());
      assertSame(shuffled.distortion(), inOrder.distortion());
      assertSame(shuffled.elbo(), inOrder.elbo());
      for (int i = 0; i < 2; i++) {
        assertSame(shuffled.bounds().get(i).nats(), inOrder.bounds().get(i).nats());
      }
    }
  }

  private static void assertSame(Estimate actual, Estimate expected) {
    assertThat(actual.mean()).isCloseTo(expected.mean(), within(1e-9));
    assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-9));
  }

  /** Each example is drawn the same wherever the cuts between batches fall. */
  @Test
  void aSplitMeasuresAsItsParts() {
    int cut = 137;
    try (LinearGaussian linear = model(0.8, 1.5)) {
      double whole = linear.measure(LinearExamples.range(0, 800), PLAIN).distortion().mean();
      double first = linear.measure(LinearExamples.range(0, cut), PLAIN).distortion().mean();
      double rest = linear.measure(LinearExamples.range(cut, 800), PLAIN).distortion().mean();
      assertThat((cut * first + (800 - cut) * rest) / 800).isCloseTo(whole, within(1e-9));
    }
  }

  @Test
  void sameSeedSameNumbersAnotherSeedOthers() {
    try (LinearGaussian linear = model(0.8, 1.5)) {
      EvaluationSettings settings = bounds(100, 1, 5);
      SplitMeasures first = linear.measure(SPLIT, settings);
      SplitMeasures again = linear.measure(SPLIT, settings);
      SplitMeasures other = linear.measure(SPLIT, new EvaluationSettings(2, List.of(1, 5), 100));
      assertThat(again.elbo()).isEqualTo(first.elbo());
      assertThat(again.bounds()).isEqualTo(first.bounds());
      assertThat(other.rate()).isEqualTo(first.rate());
      assertThat(other.distortion()).isNotEqualTo(first.distortion());
      assertThat(other.bounds()).isNotEqualTo(first.bounds());
    }
  }

  /** log of the mean of p(x|z) with z from the prior: in closed form log p(x), whatever q is. */
  @Test
  void drawsFromThePriorEstimateTheLikelihoodWhateverThePosterior() {
    LinearExamples near = LinearExamples.range(0, 60);
    EvaluationSettings settings = new EvaluationSettings(1, List.of(), 60, List.of(1, 20, 2000));
    try (LinearGaussian linear = model(0.1, 5)) {
      List<ImportanceBound> bounds = linear.measure(near, settings).priorBounds();
      double exact = near.average(LinearGaussian::logLikelihood);
      assertThat(bounds).extracting(ImportanceBound::samples).containsExactly(1, 20, 2000);
      assertThat(bounds.get(2).nats().mean()).isCloseTo(exact, within(0.3));
      assertThat(bounds.get(1).nats().mean()).isLessThan(exact);
      assertThat(bounds.get(0).nats().mean()).isLessThan(bounds.get(1).nats().mean() - 0.5);
    }
  }

  @Test
  void noImagesMeansNoBounds() {
    try (LinearGaussian linear = model(1, 1)) {
      SplitMeasures measures = linear.measure(LinearExamples.range(0, 10), bounds(0, 1, 10));
      assertThat(measures.bounds()).isEmpty();
      assertThat(measures.largestBound()).isEmpty();
    }
  }

  /** A single image with a single draw: its bound may lie below its ELBO. */
  @Test
  void oneImageIsEnough() {
    try (LinearGaussian linear = model(0.8, 1.5)) {
      for (int index = 0; index < 20; index++) {
        LinearExamples one = LinearExamples.range(index, index + 1);
        assertThat(linear.measure(one, bounds(1, 1)).bounds()).hasSize(1);
      }
    }
  }

  @Test
  void settingsWithoutMeaningAreRefused() {
    for (List<Integer> samples :
        List.of(List.of(0), List.of(-1, 2), List.of(2, 3), List.of(10, 1), List.of(5, 5))) {
      assertThatThrownBy(() -> new EvaluationSettings(1, samples, 10))
          .hasMessage(
              "importanceSamples: expected numbers from 1, each a multiple of the one before, found"
                  + " "
                  + samples);
    }
    assertThatThrownBy(() -> new EvaluationSettings(1, List.of(1), -1))
        .hasMessage("images: expected 0 or more, found -1");
  }
}
