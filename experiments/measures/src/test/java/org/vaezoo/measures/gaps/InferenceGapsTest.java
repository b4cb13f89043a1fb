package org.vaezoo.measures.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.LinearExamples;
import org.vaezoo.core.diagnose.LinearGaussian;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.likelihood.FixedVariance;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.measures.LinearVae;
import org.vaezoo.measures.LinearVae.Unit;

/** Against probabilistic PCA, where log p(x), the best posterior and every gap are known. */
class InferenceGapsTest {

  private static final int IMAGES = 50;
  private static final LinearExamples SPLIT = LinearExamples.range(0, IMAGES);
  private static final OptimizationSettings SETTINGS =
      new OptimizationSettings(10, 0.03, 0.005, 800);

  private static final OptimizationSettings BRIEF = new OptimizationSettings(10, 0.01, 0.02, 400);

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
    return gaps(linear.subject(SPLIT), settings, units);
  }

  private static Gaps gaps(Subject subject, OptimizationSettings settings, int units) {
    InferenceGaps posteriors = new InferenceGaps(subject, settings, new Judgement(200), 2);
    posteriors.measure(SPLIT);
    return posteriors.below(truth(units)).checked();
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

  /** The noise of the last steps adds up over the units. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2})
  void theNoiseOfFiftyUnitsNeitherCostsNorHidesWhatIsToBeGained(double lag) {
    List<Unit> units = new ArrayList<>(Collections.nCopies(50, Unit.exact(0.4)));
    for (int u = 0; u < 5; u++) {
      Unit exact = units.get(u);
      double shift = Math.sqrt(2 * lag / 5 * exact.variance());
      units.set(u, exact.shifted(shift));
    }
    try (EngineSession engine =
        Engines.open(new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu"))) {
      InferenceGaps posteriors =
          new InferenceGaps(wide(units, engine), BRIEF, new Judgement(50), 0);
      posteriors.measure(LinearVae.WIDE);
      Gaps gaps = posteriors.below(new Bounds(Collections.nCopies(64, 1e3)));
      assertThat(gaps.amortization().mean()).isBetween(lag / 2, lag + 0.05);
      assertThat(gaps.flowGain().mean()).isBetween(0.0, 0.1);
      assertThat(gaps.gaussianGain()).isEqualTo(gaps.amortization());
      assertThat(posteriors.effort().get(GapColumns.GAUSSIAN_START_KEPT)).isBetween(0.0, 1.0);
    }
  }

  private static Subject wide(List<Unit> units, EngineSession engine) {
    DataSets data =
        new DataSets("wide", "none", "", LinearVae.WIDE, LinearVae.WIDE, LinearVae.WIDE);
    return new Subject(
        LinearVae.wide(units), data, 1, engine.manager(), engine.type(), progress -> {});
  }

  @Test
  void anOptimisationCutShortSaysSo() {
    OptimizationSettings brief = new OptimizationSettings(5, 1e-4, 0, 20);
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 2, 0.7, 1.6)) {
      InferenceGaps posteriors =
          new InferenceGaps(linear.subject(SPLIT), brief, new Judgement(20), 1);
      posteriors.measure(SPLIT);
      assertThat(posteriors.effort())
          .containsEntry(GapColumns.GAUSSIAN_STEPS, 20.0)
          .containsEntry(GapColumns.GAUSSIAN_CONVERGED, 0.0)
          .containsEntry(GapColumns.FLOW_CONVERGED, 0.0);
    }
  }

  /**
   * Of the Gaussian and of the flow; the optimisations are steps of Adam, which add up rounding.
   */
  @Test
  void nativeProgramsFindTheGapsOfTheModelsOwnCode() {
    OptimizationSettings brief = new OptimizationSettings(5, 0.01, 0, 60);
    try (LinearGaussian linear = linear(EngineName.PYTORCH, 3, 0.7, 1.6)) {
      Gaps eager = gaps(linear.subject(SPLIT), brief, 3);
      Gaps compiled = gaps(linear.subject(SPLIT, StepMode.COMPILED), brief, 3);
      assertThat(compiled)
          .usingRecursiveComparison()
          .withComparatorForType(new DoubleComparator(1e-10), Double.class)
          .isEqualTo(eager);
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
