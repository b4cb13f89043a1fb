package org.vaezoo.core.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.diagnose.BoundReport;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.model.DistortionOnly;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.NoRateException;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.posterior.Point;
import org.vaezoo.core.posterior.PointStatistics;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.verdict.Evidence;
import org.vaezoo.core.verdict.MeasuredValue;
import org.vaezoo.core.verdict.RuleThresholds;
import org.vaezoo.core.verdict.Rules;
import org.vaezoo.core.verdict.Verdict;

/** A plain deterministic autoencoder: latents without a rate, and no number that one is part of. */
class PointPosteriorTest {

  private static final SettingsReader READER =
      new SettingsReader(PartCatalog.of(new CoreParts().parts()));
  private static final TinyImages IMAGES = new TinyImages(DataKind.BINARY);
  private static final String DISTORTION = "\"distortion\"";

  @Test
  void anEvaluationHasADistortionAndSaysWhyItHasNothingElse() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Vae model = model(manager);
      SplitMeasures measures = evaluation(model, manager);
      assertThat(measures.boundReport())
          .isEqualTo(new BoundReport.None("its code is deterministic and has no density"));
      assertThat(measures.bounds()).isEmpty();
      assertThat(measures.priorBounds()).isEmpty();
      assertThat(measures.chosenElbos()).isEmpty();
      assertThat(measures.groups().get(0).rateIfAny()).isEmpty();
      assertThat(measures.groups().get(0).unitRates()).isEmpty();
      assertThat(measures.groups().get(0).statistics()).isInstanceOf(PointStatistics.class);
      assertThatThrownBy(measures::elbo)
          .isInstanceOf(NoRateException.class)
          .hasMessage("the model has no rate: its code is deterministic and has no density");
      // A decoder whose output begins at one half knows nothing: a bit a pixel.
      NamedParameters.of(model.block())
          .forEach(
              (name, parameter) -> {
                if (name.startsWith("decoder")) {
                  NDArray values = parameter.getArray();
                  values.set(new float[Math.toIntExact(values.size())]);
                }
              });
      assertThat(evaluation(model, manager).distortion().mean())
          .isCloseTo(IMAGES.shape().size() * Math.log(2), within(1e-3));
    }
  }

  @Test
  void theCodeIsTheSameHoweverItIsDrawn() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Vae model = model(manager);
      assertThat(NamedParameters.of(model.block()).keySet())
          .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("variance"));
      assertThat(code(model, manager, 1)).isEqualTo(code(model, manager, 2)).hasSize(3);
    }
  }

  private static double[] code(Vae model, NDManager manager, long seed) {
    return new EvaluationPass(IMAGES, seed, manager, DataType.FLOAT32)
        .first(
            (batch, pass) -> {
              GroupRate group = model.infer(batch, pass).terms().rates().get(0);
              return HostArrays.read(((Point) group.posterior()).code());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"elbo\"|\"standard-normal\"|\"amortized\"|/objective|needs a rate, and the code of this"
            + " posterior is deterministic",
        "\"distortion\"|{\"type\": \"mixture\", \"components\": 2}|\"amortized\"|/model/prior|"
            + "there is no rate under the prior, so that it would learn nothing",
        "\"distortion\"|\"standard-normal\"|\"shared\"|/model/posteriorVariance|a deterministic"
            + " code has no variance"
      })
  void whatWouldNeedARateIsRefusedWithItsReason(
      String objective, String prior, String variance, String pointer, String reason) {
    Problems problems = new Problems();
    read(objective, prior, variance).check(input(), problems);
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).pointer()).isEqualTo(pointer);
    assertThat(problems.all().get(0).message()).startsWith(reason);
  }

  @Test
  void theDefaultPairingIsAccepted() {
    Problems problems = new Problems();
    read(DISTORTION, "\"standard-normal\"", "\"amortized\"").check(input(), problems);
    assertThat(problems.all()).map(Problem::message).isEmpty();
    assertThat(new DistortionOnly().rateWeight(Progress.END)).isEqualTo(OptionalDouble.of(0));
  }

  /** Only the distortion beside the floor can be asked about. */
  @Test
  void theVerdictPassesOverWhatNeedsARate() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      SplitMeasures measures = evaluation(model(manager), manager);
      assertThat(verdict(measures, -50).label()).isEqualTo("code not judged");
      assertThat(verdict(measures, -50).rule())
          .contains("D above the floor", "R not asked: its code is deterministic");
      assertThat(verdict(measures, 50).label()).isEqualTo("learned nothing");
      assertThat(verdict(measures, -0.4).label())
          .isEqualTo("undecided: learned nothing or code not judged");
    }
  }

  private static Verdict verdict(SplitMeasures measures, double above) {
    Evidence evidence =
        Evidence.of(
            measures, OptionalDouble.of(0), MeasuredValue.measured(new Estimate(above, 0.1, 100)));
    return Rules.judge(evidence, RuleThresholds.DEFAULTS);
  }

  private static SplitMeasures evaluation(Vae model, NDManager manager) {
    EvaluationSettings settings = new EvaluationSettings(1, List.of(1, 10), 5, List.of(1, 10));
    return Evaluation.of(model, IMAGES, settings, manager, DataType.FLOAT32);
  }

  private static Vae model(NDManager manager) {
    Vae model = read(DISTORTION, "\"standard-normal\"", "\"amortized\"").build(input(), 1);
    model.block().initialize(manager, DataType.FLOAT32);
    return model;
  }

  private static InputDescription input() {
    return InputDescription.of(IMAGES);
  }

  private static VaeSpec read(String objective, String prior, String variance) {
    String model =
        String.format(
            Locale.ROOT,
            """
            {"type": "gaussian", "latent": 3, "likelihood": "bernoulli",
             "posterior": "point", "prior": %s, "posteriorVariance": %s,
             "encoder": {"type": "mlp", "hidden": [8]}, "decoder": {"type": "mlp", "hidden": [8]}}
            """,
            prior,
            variance);
    return VaeSpec.of(part(model, ModelSpec.class), part(objective, ObjectiveSpec.class));
  }

  private static <T> T part(String json, Class<T> type) {
    Problems problems = new Problems();
    T part = READER.read(JsonDocument.value(json), type, problems).orElseThrow();
    assertThat(problems.all()).isEmpty();
    return part;
  }
}
