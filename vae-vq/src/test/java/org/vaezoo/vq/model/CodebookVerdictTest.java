package org.vaezoo.vq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.vq.CodeSpecs.model;
import static org.vaezoo.vq.CodeSpecs.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.verdict.Evidence;
import org.vaezoo.core.verdict.MeasuredValue;
import org.vaezoo.core.verdict.RuleThresholds;
import org.vaezoo.core.verdict.Rules;

/** The verdict on models whose codes lie idle, whatever prior their rate is under. */
class CodebookVerdictTest {

  private static final int CODES = 64;
  private static final int POSITIONS = 3;
  private static final String MLP = "{\"type\": \"mlp\", \"hidden\": [6]}";
  private static final String QUANTIZER =
      "{\"type\": \"trained-codebook\", \"codes\": 64, \"dimension\": 2}";

  private static final String FITTED = "";
  private static final String UNIFORM = ", \"prior\": \"uniform\", \"otherPriors\": []";
  private static final String BESIDE = ", \"prior\": \"uniform\", \"otherPriors\": [\"unigram\"]";

  @ParameterizedTest
  @ValueSource(strings = {FITTED, UNIFORM, BESIDE})
  void aSingleCodeIsCodebookCollapse(String priors) {
    SplitMeasures measures = measured(priors, 1);
    assertThat(codes(measures).usedCodes()).isEqualTo(1);
    Evidence evidence = evidence(measures);
    assertThat(evidence.rate().value().orElseThrow().mean())
        .as("nats of a code that never changes")
        .isLessThan(1.2);
    assertThat(Rules.judge(evidence, RuleThresholds.DEFAULTS).label())
        .isEqualTo("codebook collapse");
  }

  @ParameterizedTest
  @ValueSource(strings = {FITTED, UNIFORM, BESIDE})
  void aFewCodesAreCodebookCollapse(String priors) {
    SplitMeasures measures = measured(priors, 4);
    CodeStatistics codes = codes(measures);
    assertThat(codes.usedCodes()).isBetween(2, 4);
    Evidence evidence = evidence(measures);
    assertThat(evidence.rate().value().orElseThrow().mean())
        .isBetween(codes.frequencyRate() - 1e-9, POSITIONS * Math.log(CODES) / 2);
    assertThat(Rules.judge(evidence, RuleThresholds.DEFAULTS).label())
        .isEqualTo("codebook collapse");
  }

  /** Nothing was measured beside: the frequencies of the split itself, with an error. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, CODES})
  void aUniformPriorIsReplacedByFrequencies(int near) {
    SplitMeasures measures = measured(UNIFORM, near);
    assertThat(measures.rate().mean()).isCloseTo(POSITIONS * Math.log(CODES), within(1e-9));
    Estimate rate = evidence(measures).rate().value().orElseThrow();
    assertThat(rate.mean()).isEqualTo(codes(measures).frequencyRate());
    assertThat(rate.standardError()).isPositive();
    assertThat(rate.count()).isEqualTo(measures.rate().count());
  }

  private static CodeStatistics codes(SplitMeasures measures) {
    return (CodeStatistics) measures.groups().get(0).statistics();
  }

  private static Evidence evidence(SplitMeasures measures) {
    return Evidence.of(
        measures,
        OptionalDouble.empty(),
        MeasuredValue.notApplicable("a model of a test has none"));
  }

  /** A trained model of which all codes but a few are then put out of reach. */
  private static SplitMeasures measured(String priors, int near) {
    try (TinyRun run = run(model(QUANTIZER, MLP, MLP, ", \"positions\": " + POSITIONS + priors))) {
      run.train(20);
      NDArray vectors = NamedParameters.of(run.model().block()).get("quantizer.vectors").getArray();
      double[] values = HostArrays.read(vectors);
      Arrays.fill(values, 2 * near, values.length, 1e3);
      try (NDArray moved =
          HostArrays.create(
              vectors.getManager(), values, new Shape(CODES, 2), vectors.getDataType())) {
        moved.copyTo(vectors);
      }
      Calibration.of(run.model(), run.images(), 1, run.engine().manager(), run.engine().type());
      return Evaluation.of(
          run.model(),
          run.images(),
          new EvaluationSettings(1, List.of(), 0),
          run.engine().manager(),
          run.engine().type());
    }
  }
}
