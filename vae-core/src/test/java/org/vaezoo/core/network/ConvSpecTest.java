package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.util.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class ConvSpecTest {

  private static final Shape EXAMPLE = new Shape(2, 12, 6);

  private static ConvSpec conv(List<Integer> channels, List<Integer> strides, int kernel) {
    return new ConvSpec(
        channels, strides, kernel, List.of(5), Activation.TANH, new GlorotUniform());
  }

  private static ConvSpec tiny() {
    return conv(List.of(2, 2), List.of(2, 3), 3);
  }

  private static List<Problem> problems(ConvSpec spec, Shape example) {
    Problems problems = new Problems();
    spec.check(example, "/model/encoder", problems);
    return problems.all();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void encoderEndsInFeaturesAndDecoderInTheOutput(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      for (int kernel : new int[] {1, 3, 5, 7}) {
        ConvSpec spec = conv(List.of(3, 4), List.of(2, 3), kernel);
        Body encoder = spec.encoder(EXAMPLE, InitialWeights.of(1));
        encoder.block().initialize(manager, DataType.FLOAT32, new Shape(1).addAll(EXAMPLE));
        NDArray x = manager.ones(new Shape(7).addAll(EXAMPLE));
        NDArray features = TinyVae.pass(manager).forward(encoder.block(), x);
        assertThat(features.getShape()).isEqualTo(new Shape(7, 5));
        assertThat(encoder.features()).isEqualTo(5);

        OutputBody decoder = spec.decoder(3, new Shape(4, 12, 6), InitialWeights.of(1));
        decoder.block().initialize(manager, DataType.FLOAT32, new Shape(1, 3));
        NDArray z = manager.ones(new Shape(7, 3));
        NDArray output = TinyVae.pass(manager).forward(decoder.block(), z);
        assertThat(output.getShape()).isEqualTo(new Shape(7, 4, 12, 6));
        assertThat(decoder.bias().getShape()).isEqualTo(new Shape(4));
      }
    }
  }

  @Test
  void withoutDenseLayersTheGridItselfIsTheFeatures() {
    ConvSpec spec =
        new ConvSpec(List.of(3, 4), List.of(2), 3, List.of(), Activation.RELU, new GlorotUniform());
    assertThat(spec.encoder(new Shape(1, 28, 28), InitialWeights.of(1)).features())
        .isEqualTo(4 * 7 * 7);
  }

  @Test
  void gradientsAreFiniteDifferencesAndReachEveryParameter() {
    try (TinyVae vae = TinyVae.of("PyTorch", new Elbo(), tiny(), EXAMPLE)) {
      Map<String, double[]> differences = vae.differences(0);
      Map<String, double[]> gradients = vae.gradients(0);
      assertThat(gradients.keySet()).hasSize(vae.vae().block().getParameters().size());
      gradients.forEach(
          (name, gradient) -> {
            assertThat(gradient).as(name).containsExactly(differences.get(name), within(1e-7));
            assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow())
                .as(name)
                .isGreaterThan(1e-6);
          });
    }
  }

  @Test
  void bothEnginesGiveTheSameLossAndGradients() {
    try (TinyVae one = TinyVae.of("PyTorch", new Elbo(), tiny(), EXAMPLE);
        TinyVae other = TinyVae.of("MXNet", new Elbo(), tiny(), EXAMPLE)) {
      assertThat(one.loss(0)).isCloseTo(other.loss(0), within(1e-12));
      Map<String, double[]> gradients = other.gradients(0);
      one.gradients(0)
          .forEach(
              (name, values) ->
                  assertThat(values).as(name).containsExactly(gradients.get(name), within(1e-12)));
    }
  }

  /** What a checkpoint calls its tensors. */
  @Test
  void parametersAreNamedByTheirPlace() {
    try (TinyVae vae = TinyVae.of("PyTorch", new Elbo(), tiny(), EXAMPLE)) {
      assertThat(vae.vae().block().getParameters())
          .extracting(Pair::getKey)
          .containsExactly(
              "encoder.body.level0.weight",
              "encoder.body.level0.bias",
              "encoder.body.level1.weight",
              "encoder.body.level1.bias",
              "encoder.body.hidden0.weight",
              "encoder.body.hidden0.bias",
              "encoder.mean.weight",
              "encoder.mean.bias",
              "encoder.logVariance.weight",
              "encoder.logVariance.bias",
              "decoder.body.hidden0.weight",
              "decoder.body.hidden0.bias",
              "decoder.body.grid.weight",
              "decoder.body.grid.bias",
              "decoder.body.level1.weight",
              "decoder.body.level1.bias",
              "decoder.body.level0.weight",
              "decoder.body.level0.bias",
              "decoder.body.output.weight",
              "decoder.body.output.bias");
    }
  }

  @Test
  void oneStrideHoldsForAllLevels() {
    assertThat(problems(conv(List.of(3, 4), List.of(2), 3), new Shape(1, 28, 28))).isEmpty();
    assertThat(problems(conv(List.of(3, 4), List.of(2, 7), 3), new Shape(1, 28, 28))).isEmpty();
  }

  @Test
  void stridesThatDoNotDivideTheImageAreNamedWithWhatFits() {
    assertThat(problems(conv(List.of(3, 4, 5), List.of(2), 3), new Shape(1, 28, 28)))
        .containsExactly(
            new Problem(
                "/model/encoder/strides",
                "expected strides whose product divides height and width, found [2, 2, 2] for"
                    + " images of 28 x 28; 28 = 2 x 2 x 7; [2, 2, 1] fits"));
    assertThat(problems(conv(List.of(3), List.of(3), 3), new Shape(1, 12, 8)))
        .extracting(Problem::message)
        .containsExactly(
            "expected strides whose product divides height and width, found [3] for"
                + " images of 12 x 8; 12 = 2 x 2 x 3, 8 = 2 x 2 x 2; [1] fits");
  }

  @Test
  void whatElseDoesNotFitIsNamed() {
    Shape image = new Shape(1, 28, 28);
    assertThat(problems(conv(List.of(), List.of(2), 3), image))
        .containsExactly(
            new Problem("/model/encoder/channels", "expected at least one level, found none"));
    assertThat(problems(conv(List.of(3), List.of(2), 4), image))
        .containsExactly(new Problem("/model/encoder/kernel", "expected an odd number, found 4"));
    assertThat(problems(conv(List.of(3, 4, 5), List.of(2, 2), 3), image))
        .containsExactly(
            new Problem(
                "/model/encoder/strides",
                "expected one stride, or one for each of the 3 levels, found 2"));
    assertThat(problems(conv(List.of(3), List.of(2), 3), new Shape(784)))
        .extracting(Problem::pointer, Problem::message)
        .hasSize(1)
        .first()
        .asString()
        .contains("/model/encoder", "(784)", "'mlp' fits");
  }
}
