package org.vaezoo.core.variant;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.likelihood.GaussianSpec;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.ElboSpec;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.record.RecordedStep;
import org.vaezoo.core.record.Recorder;
import org.vaezoo.core.record.Replay;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyImages;

/** Every likelihood with every prior, from JSON to a recorded step. */
class GaussianVaePartsTest {

  private static final SettingsReader READER =
      new SettingsReader(PartCatalog.of(new CoreParts().parts()));

  private static final String STANDARD_NORMAL = "\"standard-normal\"";

  static Stream<Arguments> pairings() {
    List<Arguments> pairings = new ArrayList<>();
    for (String engine : List.of("PyTorch", "MXNet")) {
      for (String likelihood :
          List.of(
              "\"bernoulli\"",
              "{\"type\": \"gaussian\", \"variance\": 0.1}",
              "{\"type\": \"gaussian\", \"variance\": \"learned\"}",
              "{\"type\": \"gaussian\", \"variance\": \"optimal\"}",
              "\"discretized-logistic\"",
              "\"categorical\"",
              "\"continuous-bernoulli\"",
              "{\"type\": \"laplace\", \"scale\": 0.1, \"learned\": false}",
              "\"laplace\"",
              "{\"type\": \"mixture-logistic\", \"components\": 3}",
              "\"beta-binomial\"")) {
        for (String prior :
            List.of(
                STANDARD_NORMAL,
                "{\"type\": \"mixture\", \"components\": 3}",
                "{\"type\": \"vamp\", \"components\": 5}",
                "{\"type\": \"vamp\", \"components\": 5, \"initialization\": \"random\"}")) {
          pairings.add(Arguments.of(engine, likelihood, prior));
        }
      }
      for (String likelihood : List.of("\"multinomial\"", "\"categorical-tokens\"")) {
        pairings.add(Arguments.of(engine, likelihood, STANDARD_NORMAL));
        pairings.add(
            Arguments.of(engine, likelihood, "{\"type\": \"mixture\", \"components\": 3}"));
      }
    }
    return pairings.stream();
  }

  @ParameterizedTest
  @MethodSource("pairings")
  void aStepIsFiniteAndItsRecordingReplaysToTheSameBytes(
      String engine, String likelihood, String prior) {
    GaussianVaeSpec spec = read(likelihood, prior);
    DataSource images = new TinyImages(kind(spec));
    try (NDManager manager = NdAssert.manager(engine)) {
      Vae model =
          spec.build(new Blueprint(InputDescription.of(images), new Elbo(), InitialWeights.of(1)));
      model.block().initialize(manager, DataType.FLOAT32);
      model.prepare(images, pass(manager));

      Batch first = batch(images, manager, 0, 1, 2);
      RecordedStep recorded = Recorder.record(model, first, pass(manager), Coefficients.none());
      Batch second = batch(images, manager, 7, 8, 9);
      Step direct = model.step(second, pass(manager), Coefficients.none());
      Step replayed = Replay.step(recorded, model, second, pass(manager), Coefficients.none());

      NdAssert.assertFinite(loss(direct));
      assertThat(loss(replayed).toByteArray()).isEqualTo(loss(direct).toByteArray());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "gaussian", "variance": 0.5}                                 | FixedVariance[value=0.5]
          {"type": "gaussian", "variance": {"type": "fixed", "value": 2}}       | FixedVariance[value=2.0]
          {"type": "gaussian", "variance": "learned"}                           | LearnedVariance[initial=1.0]
          {"type": "gaussian", "variance": {"type": "learned", "initial": 0.1}} | LearnedVariance[initial=0.1]
          {"type": "gaussian", "variance": "optimal"}                           | OptimalVariance[]
          "gaussian"                                                            | LearnedVariance[initial=1.0]
          """)
  void theVarianceIsANumberOrAWord(String likelihood, String expected) {
    GaussianSpec spec = (GaussianSpec) read(likelihood, STANDARD_NORMAL).likelihood();
    assertThat(spec.variance()).hasToString(expected);
  }

  @Test
  void aVarianceOfZeroIsRefused() {
    Problems problems = new Problems();
    readInto(problems, "{\"type\": \"gaussian\", \"variance\": 0}", STANDARD_NORMAL);
    assertThat(problems.all()).extracting(Problem::pointer).containsExactly("/likelihood/variance");
  }

  @ParameterizedTest
  @CsvSource({
    "gaussian, GREY, true",
    "gaussian, CONTINUOUS, true",
    "gaussian, BINARY, false",
    "discretized-logistic, GREY, true",
    "discretized-logistic, CONTINUOUS, false",
    "gaussian, UNIT_INTERVAL, true",
    "gaussian, COUNT, false",
    "categorical, GREY, true",
    "categorical, BINARY, false",
    "categorical, TOKEN, false",
    "continuous-bernoulli, UNIT_INTERVAL, true",
    "continuous-bernoulli, CONTINUOUS, false",
    "continuous-bernoulli, GREY, false",
    "laplace, CONTINUOUS, true",
    "laplace, TOKEN, false",
    "mixture-logistic, GREY, true",
    "mixture-logistic, UNIT_INTERVAL, false",
    "beta-binomial, GREY, true",
    "beta-binomial, COUNT, false",
    "multinomial, COUNT, true",
    "multinomial, GREY, false",
    "categorical-tokens, TOKEN, true",
    "categorical-tokens, COUNT, false"
  })
  void aLikelihoodFitsTheKindsOfDataOfWhichItIsADensity(
      String likelihood, DataKind kind, boolean fits) {
    GaussianVaeSpec spec = read('"' + likelihood + '"', STANDARD_NORMAL);
    Problems problems = new Problems();
    InputDescription input = new InputDescription(new TinyImages(kind).shape(), kind, 64);
    spec.check(input, "/model", problems);
    assertThat(problems.isEmpty()).isEqualTo(fits);
  }

  @Test
  void aRefusalNamesTheKindsThatFit() {
    Problems problems = new Problems();
    InputDescription input = new InputDescription(new Shape(3), DataKind.CONTINUOUS, 64);
    read("\"continuous-bernoulli\"", STANDARD_NORMAL).check(input, "/model", problems);
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                "/model/likelihood",
                "is a density of [unit interval] data, but the data are continuous; where the"
                    + " numbers of a file are such, set data.set.values to \"unit\""));
  }

  @Test
  void pseudoInputsOfTokensAndCountsAreRefused() {
    for (DataKind kind : List.of(DataKind.COUNT, DataKind.TOKEN)) {
      Problems problems = new Problems();
      read("\"multinomial\"", "{\"type\": \"vamp\", \"components\": 5}")
          .prior()
          .check(InputDescription.of(new TinyImages(kind)), "/model/prior", problems);
      assertThat(problems.all())
          .containsExactly(
              new Problem(
                  "/model/prior",
                  "learns pseudo-inputs of [0, 1], but the data are "
                      + kind.words()
                      + "; standard-normal and mixture fit"));
    }
  }

  @Test
  void tokensHaveNoMeanToBeginAt() {
    String json =
        """
        {"type": "gaussian", "latent": 2, "likelihood": "categorical-tokens",
         "encoder": {"type": "mlp", "hidden": [5]}, "decoder": {"type": "mlp", "hidden": [5]},
         "outputBias": "training-mean"}
        """;
    Problems problems = new Problems();
    ModelSpec spec = READER.read(JsonDocument.value(json), ModelSpec.class, problems).orElseThrow();
    VaeSpec.of(spec, new ElboSpec())
        .check(InputDescription.of(new TinyImages(DataKind.TOKEN)), problems);
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                "/model/outputBias",
                "this likelihood has no mean to begin at; expected zero, found training-mean"));
  }

  @Test
  void morePseudoInputsThanTrainingExamplesAreRefusedUnlessTheyBeginAtRandom() {
    InputDescription input =
        new InputDescription(new TinyImages(DataKind.BINARY).shape(), DataKind.BINARY, 64);
    Problems problems = new Problems();
    String vamp = "{\"type\": \"vamp\", \"components\": 65, \"initialization\": \"%s\"}";
    read("\"bernoulli\"", vamp.formatted("random")).check(input, "/model", problems);
    assertThat(problems.isEmpty()).isTrue();
    read("\"bernoulli\"", vamp.formatted("training-images")).check(input, "/model", problems);
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                "/model/prior/components",
                "begins each pseudo-input at a training example of its own: expected at most 64,"
                    + " found 65"));
  }

  private static GaussianVaeSpec read(String likelihood, String prior) {
    Problems problems = new Problems();
    GaussianVaeSpec spec = readInto(problems, likelihood, prior);
    assertThat(problems.all()).isEmpty();
    return spec;
  }

  private static GaussianVaeSpec readInto(Problems problems, String likelihood, String prior) {
    String json =
        """
        {"type": "gaussian", "latent": 2, "likelihood": %s, "prior": %s,
         "encoder": {"type": "mlp", "hidden": [5]}, "decoder": {"type": "mlp", "hidden": [5]}}
        """
            .formatted(likelihood, prior);
    return (GaussianVaeSpec)
        READER.read(JsonDocument.value(json), ModelSpec.class, problems).orElse(null);
  }

  private static DataKind kind(GaussianVaeSpec spec) {
    return Stream.of(DataKind.values())
        .filter(spec.likelihood().kinds()::contains)
        .findFirst()
        .orElseThrow();
  }

  private static Batch batch(DataSource images, NDManager manager, int... rows) {
    return images.batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT32);
  }

  private static NDArray loss(Step step) {
    return step.losses().get(0).value();
  }

  private static Pass pass(NDManager manager) {
    CounterStream stream = CounterStream.of(Purpose.REPARAMETERIZATION, 1);
    return new Pass(
        new EagerParameters(manager),
        manager,
        new StreamNoise(manager, DataType.FLOAT32, stream),
        true,
        1);
  }
}
