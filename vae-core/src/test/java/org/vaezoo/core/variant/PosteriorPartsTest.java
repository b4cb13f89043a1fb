package org.vaezoo.core.variant;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.record.RecordedStep;
import org.vaezoo.core.record.Recorder;
import org.vaezoo.core.record.Replay;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;
import org.vaezoo.core.testing.TinyImages;

/** Every posterior with every prior, from JSON to a recorded step. */
class PosteriorPartsTest {

  private static final SettingsReader READER =
      new SettingsReader(PartCatalog.of(new CoreParts().parts()));

  private static final TinyImages IMAGES = new TinyImages(DataKind.BINARY);
  private static final String GAUSSIAN = "\"gaussian\"";
  private static final String PLANAR = "{\"type\": \"planar\", \"steps\": 3}";
  private static final String IAF = "{\"type\": \"iaf\", \"steps\": 2, \"hidden\": [7]}";
  private static final String STANDARD_NORMAL = "\"standard-normal\"";
  private static final String FLOW = "{\"type\": \"flow\", \"steps\": 2, \"hidden\": [7, 5]}";

  static Stream<Arguments> pairings() {
    List<Arguments> pairings = new ArrayList<>();
    for (String engine : List.of("PyTorch", "MXNet")) {
      for (String posterior : List.of(GAUSSIAN, PLANAR, IAF)) {
        for (String prior :
            List.of(
                STANDARD_NORMAL,
                "{\"type\": \"mixture\", \"components\": 3}",
                "{\"type\": \"vamp\", \"components\": 5}",
                FLOW)) {
          pairings.add(Arguments.of(engine, posterior, prior));
        }
      }
    }
    return pairings.stream();
  }

  @ParameterizedTest
  @MethodSource("pairings")
  void aStepIsFiniteAndItsRecordingReplaysToTheSameBytes(
      String engine, String posterior, String prior) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Vae model = model(manager, read(posterior, prior));
      Batch first = batch(manager, 0, 1, 2);
      RecordedStep recorded =
          Recorder.record(model, first, Passes.training(manager), Coefficients.none());
      Batch second = batch(manager, 7, 8, 9);
      Step direct = model.step(second, Passes.training(manager), Coefficients.none());
      Step replayed =
          Replay.step(recorded, model, second, Passes.training(manager), Coefficients.none());
      NdAssert.assertFinite(loss(direct));
      assertThat(loss(replayed).toByteArray()).isEqualTo(loss(direct).toByteArray());
    }
  }

  /** A rate that no closed form gives is that of the draw, so D + R is minus the log-weight. */
  @ParameterizedTest
  @MethodSource("pairings")
  void aSampledRateIsThatOfTheLogWeight(String engine, String posterior, String prior) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Vae model = model(manager, read(posterior, prior));
      Inference inference = model.infer(batch(manager, 0, 1, 2), Passes.evaluation(manager));
      Terms terms = inference.terms();
      boolean closedForm = posterior.equals(GAUSSIAN) && prior.equals(STANDARD_NORMAL);
      assertThat(terms.rates().get(0).rate().exact()).isEqualTo(closedForm);
      if (!closedForm) {
        NdAssert.assertClose(terms.elbo(), 1e-10, terms.logWeight());
      }
      NDArray logPrior =
          model
              .generate(Context.unconditional(3), Latents.none(), Passes.evaluation(manager))
              .logPrior();
      NdAssert.assertFinite(logPrior);
    }
  }

  /** Without its flow's effect the model is the plain one: same weights, same noise. */
  @Test
  void aPlanarFlowThatDoesNothingLeavesThePlainModel() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Vae flow = model(manager, read(PLANAR, STANDARD_NORMAL));
      Vae plain = model(manager, read(GAUSSIAN, STANDARD_NORMAL));
      Map<String, Parameter> parameters = NamedParameters.of(flow.block());
      for (String name : List.of("encoder.flow.u.weight", "encoder.flow.u.bias")) {
        NDArray array = parameters.get(name).getArray();
        array.zerosLike().copyTo(array);
      }
      NamedParameters.of(plain.block())
          .forEach(
              (name, parameter) -> {
                String there = name.replace("encoder.", "encoder.gaussian.");
                parameter.getArray().copyTo(parameters.get(there).getArray());
              });
      Batch batch = batch(manager, 0, 1, 2);
      Terms with = flow.infer(batch, Passes.training(manager)).terms();
      Terms without = plain.infer(batch, Passes.training(manager)).terms();
      NdAssert.assertClose(with.distortion(), 0, without.distortion());
      NdAssert.assertClose(with.logWeight(), 1e-14, without.logWeight());
    }
  }

  @Test
  void theModelTellsWhichParametersThePosteriorIsMadeOf() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Vae model = model(manager, read(IAF, FLOW));
      Inference inference = model.infer(batch(manager, 0), Passes.training(manager));
      NamedParameters.of(model.block())
          .forEach(
              (name, parameter) ->
                  assertThat(inference.recognition().orElseThrow().test(parameter))
                      .as(name)
                      .isEqualTo(name.startsWith("encoder.")));
    }
  }

  @Test
  void masksWithoutAHiddenLayerAreRefused() {
    GaussianVaeSpec spec =
        read(
            "{\"type\": \"iaf\", \"steps\": 2, \"hidden\": []}",
            "{\"type\": \"flow\", \"steps\": 2, \"hidden\": []}");
    Problems problems = new Problems();
    spec.check(InputDescription.of(IMAGES), "/model", problems);
    assertThat(problems.all())
        .containsExactlyInAnyOrder(
            new Problem("/model/prior/hidden", "expected at least one layer, found none"),
            new Problem("/model/posterior/hidden", "expected at least one layer, found none"));
  }

  @Test
  void anObjectiveOfUnitRatesIsRefusedWithAFlow() {
    assertThat(problems(PLANAR, new UnitRates())).containsExactly("/model/posterior");
    assertThat(problems(GAUSSIAN, new UnitRates())).isEmpty();
  }

  private static List<String> problems(String posterior, ObjectiveSpec objective) {
    Problems problems = new Problems();
    VaeSpec.of(read(posterior, STANDARD_NORMAL), objective)
        .check(InputDescription.of(IMAGES), problems);
    return problems.all().stream().map(Problem::pointer).toList();
  }

  /** An objective that asks for the rate of each unit. */
  private record UnitRates() implements ObjectiveSpec {

    @Override
    public Objective build(InputDescription input) {
      return new Elbo();
    }

    @Override
    public List<Need> needs() {
      return List.of(
          Need.of(Feature.UNIT_RATES, Role.PRIOR), Need.of(Feature.UNIT_RATES, Role.POSTERIOR));
    }
  }

  @Test
  void aFlowIsNeitherLinearNorGaussian() {
    assertThat(read(GAUSSIAN, FLOW).posterior().gives()).contains(Feature.GAUSSIANS);
    assertThat(read(PLANAR, STANDARD_NORMAL).posterior().gives())
        .contains(Feature.RATE)
        .doesNotContain(Feature.GAUSSIANS);
    assertThat(read(IAF, STANDARD_NORMAL).isLinearGaussian()).isFalse();
  }

  private static GaussianVaeSpec read(String posterior, String prior) {
    String json =
        """
        {"type": "gaussian", "latent": 2, "likelihood": "bernoulli",
         "posterior": %s, "prior": %s,
         "encoder": {"type": "mlp", "hidden": [5]}, "decoder": {"type": "mlp", "hidden": [5]}}
        """
            .formatted(posterior, prior);
    Problems problems = new Problems();
    ModelSpec spec = READER.read(JsonDocument.value(json), ModelSpec.class, problems).orElseThrow();
    assertThat(problems.all()).isEmpty();
    return (GaussianVaeSpec) spec;
  }

  private static Vae model(NDManager manager, GaussianVaeSpec spec) {
    Vae model =
        spec.build(new Blueprint(InputDescription.of(IMAGES), new Elbo(), InitialWeights.of(1)));
    model.block().initialize(manager, DataType.FLOAT64);
    model.prepare(IMAGES, Passes.training(manager));
    return model;
  }

  private static Batch batch(NDManager manager, int... rows) {
    return IMAGES.batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT64);
  }

  private static NDArray loss(Step step) {
    return step.losses().get(0).value();
  }
}
