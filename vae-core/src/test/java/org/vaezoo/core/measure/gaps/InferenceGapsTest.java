package org.vaezoo.core.measure.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.LinearExamples;
import org.vaezoo.core.diagnose.LinearGaussian;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.spec.FixedVariance;

/** Against probabilistic PCA, where log p(x), the best posterior and every gap are known. */
class InferenceGapsTest {

  private static final int IMAGES = 50;
  private static final LinearExamples SPLIT = LinearExamples.range(0, IMAGES);
  private static final OptimizationSettings SETTINGS =
      new OptimizationSettings(10, 0.03, 0.005, 800);

  private static LinearGaussian linear(
      EngineName engine, int units, double meanFactor, double varianceFactor) {
    return new LinearGaussian(
        engine, new FixedVariance(LinearGaussian.VARIANCE), units, meanFactor, varianceFactor);
  }

  private static Bounds truth(int units) {
    List<Double> images = new ArrayList<>();
    for (int i = 0; i < IMAGES; i++) {
      images.add(LinearGaussian.logLikelihood(LinearExamples.example(i), units));
    }
    return new Bounds(images);
  }

  private static Gaps gaps(LinearGaussian linear, OptimizationSettings settings, int units) {
    try (InferenceGaps posteriors =
        new InferenceGaps(linear.subject(SPLIT), settings, new Judgement(200), 2)) {
      posteriors.measure(SPLIT);
      return posteriors.below(truth(units)).checked();
    }
  }

  private static void assertWithin(Estimate estimate, double truth, double besides) {
    assertThat(estimate.mean()).isCloseTo(truth, within(4 * estimate.standardError() + besides));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void thereIsNoGapAtTheTruePosterior(int units) {
    try (LinearGaussian linear = linear(EngineName.PYTORCH, units, 1, 1)) {
      Gaps gaps = gaps(linear, SETTINGS, units);
      assertWithin(gaps.amortization(), 0, 0.02);
      assertWithin(gaps.approximation(), 0, 0.02);
      assertWithin(gaps.flowApproximation(), 0, 0.02);
      assertWithin(gaps.total(), 0, 1e-6);
    }
  }

  /** KL(q || p(z|x)), which the encoder loses and the family does not. */
  @ParameterizedTest
  @EnumSource
  void aShiftedEncoderLosesExactlyItsDivergence(EngineName engine) {
    try (LinearGaussian linear = linear(engine, 2, 0.7, 1.6)) {
      Gaps gaps = gaps(linear, SETTINGS, 2);
      double divergence = SPLIT.average(linear::divergence);
      assertThat(divergence).isGreaterThan(0.15);
      assertWithin(gaps.total(), divergence, 0);
      assertWithin(gaps.amortization(), divergence, 0.02);
      assertWithin(gaps.approximation(), 0, 0.02);
    }
  }

  @Test
  void anOptimisationCutShortSaysSo() {
    OptimizationSettings brief = new OptimizationSettings(5, 1e-4, 0, 20);
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 2, 0.7, 1.6);
        InferenceGaps posteriors =
            new InferenceGaps(linear.subject(SPLIT), brief, new Judgement(20), 1)) {
      posteriors.measure(SPLIT);
      assertThat(posteriors.effort())
          .containsEntry("gaussian_steps", 20.0)
          .containsEntry("gaussian_converged", 0.0)
          .containsEntry("flow_converged", 0.0);
    }
  }

  @Test
  void theTableHoldsTheOrderOfTheBounds() {
    GapsSpec spec =
        new GapsSpec(SplitName.TEST, IMAGES, 10, 0.03, 0.005, 800, 2, 100, 200, 4, 60, 5);
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 2, 0.7, 1.6)) {
      assertThat(spec.notApplicable(linear.subject(SPLIT))).isEmpty();
      Findings findings = spec.measure(linear.subject(SPLIT));
      Map<String, Object> row = findings.tables().get("gaps").get(0).cells();
      double truth = truth(2).mean().mean();
      assertThat((double) row.get("annealed_nats")).isCloseTo(truth, within(0.1));
      assertThat((double) row.get("importance_nats")).isCloseTo(truth, within(0.1));
      assertThat((double) row.get("log_likelihood_nats")).isCloseTo(truth, within(0.1));
      assertThat((double) row.get("amortized_nats")).isLessThan(truth - 0.1);
      assertThat((double) row.get("gaussian_nats")).isCloseTo(truth, within(0.1));
      assertThat(row).containsEntry("gaussian_converged", 1.0).containsEntry("images", 50L);
    }
  }
}
