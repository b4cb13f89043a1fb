package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.pass.HostArrays;

/** Encoder, decoder and their initial values, whatever the layers. */
class NetworkTest {

  private static final ConvSpec CONV =
      new ConvSpec(List.of(3), List.of(2), 3, List.of(), Activation.RELU, new GlorotUniform());

  private static final MlpSpec MLP = new MlpSpec(List.of(5), Activation.RELU, new GlorotUniform());

  private static final Shape EXAMPLE = new Shape(2, 4, 4);

  private static Decoder decoder(NetworkSpec network, NDManager manager) {
    Decoder decoder =
        new Decoder(network, 3, new BernoulliSpec.Network(EXAMPLE), InitialWeights.of(1));
    decoder.block().initialize(manager, DataType.FLOAT64);
    return decoder;
  }

  /** At z = 0 and before any training, a decoder says its output bias. */
  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void anMlpBeginsAtTheMeanExample(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      Decoder decoder = decoder(MLP, manager);
      double[] mean = new double[32];
      Arrays.setAll(mean, i -> (i + 1) / 40.0);
      decoder.beginAt(mean);
      assertThat(meanAtZero(decoder, manager)).containsExactly(mean, within(1e-12));
    }
  }

  /** Two channels: their averages, not the averages of their logits (0.09 for the first). */
  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void convolutionsBeginAtTheAverageOfEachChannel(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      Decoder decoder = decoder(CONV, manager);
      double[] mean = new double[32];
      Arrays.setAll(mean, i -> i < 16 ? (i % 2 == 0 ? 0.01 : 0.49) : 0.75);
      decoder.beginAt(mean);
      double[] expected = new double[32];
      Arrays.setAll(expected, i -> i < 16 ? 0.25 : 0.75);
      assertThat(meanAtZero(decoder, manager)).containsExactly(expected, within(1e-12));
    }
  }

  private static double[] meanAtZero(Decoder decoder, NDManager manager) {
    NDArray z = manager.zeros(new Shape(1, 3), DataType.FLOAT64);
    return HostArrays.read(((MeanLikelihood) decoder.likelihood(z, TinyVae.pass(manager))).mean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void aSharedVarianceIsTheSameForEachExampleAndIsTrained(String engine) {
    try (TinyVae tiny = TinyVae.sharedVariance(engine, new Elbo())) {
      NDArray shared =
          tiny.vae().block().getParameters().get("encoder.sharedLogVariance").getArray();
      TinyVae.write(shared, -1, 0, 2);
      DiagonalGaussian q =
          (DiagonalGaussian)
              tiny.vae()
                  .infer(tiny.batch(), TinyVae.pass(tiny.manager()))
                  .terms()
                  .rates()
                  .get(0)
                  .posterior();
      assertThat(HostArrays.read(q.logVariance()))
          .containsExactly(-1, 0, 2, -1, 0, 2, -1, 0, 2, -1, 0, 2);
      Map<String, double[]> differences = tiny.differences(0);
      tiny.gradients(0)
          .forEach(
              (name, values) ->
                  assertThat(values).as(name).containsExactly(differences.get(name), within(1e-7)));
    }
  }

  @Test
  void theSameSeedGivesTheSameWeightsOnBothEnginesAndAnotherSeedOthers() {
    try (NDManager torch = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        NDManager mxnet = NDManager.newBaseManager(Device.cpu(), "MXNet")) {
      for (NetworkSpec network : List.of(CONV, MLP)) {
        double[] weights = weights(network, torch, 1);
        assertThat(weights).containsExactly(weights(network, mxnet, 1));
        assertThat(weights).isNotEqualTo(weights(network, torch, 2));
      }
    }
  }

  private static double[] weights(NetworkSpec network, NDManager manager, long seed) {
    OutputBody body = network.decoder(3, EXAMPLE, InitialWeights.of(seed));
    body.block().initialize(manager, DataType.FLOAT32, new Shape(1, 3));
    return body.block().getParameters().stream()
        .map(Pair::getValue)
        .map(Parameter::getArray)
        .flatMapToDouble(array -> Arrays.stream(HostArrays.read(array)))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void buildingANetworkLeavesTheEnginesGeneratorAlone(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      float[] untouched = afterSeed(manager, () -> {});
      float[] built =
          afterSeed(
              manager,
              () -> {
                weights(CONV, manager, 1);
                weights(MLP, manager, 1);
              });
      float[] drawn = afterSeed(manager, () -> manager.randomNormal(new Shape(1)));
      assertThat(built).containsExactly(untouched);
      assertThat(drawn).isNotEqualTo(untouched);
    }
  }

  private static float[] afterSeed(NDManager manager, Runnable work) {
    Engine.getEngine(manager.getEngine().getEngineName()).setRandomSeed(1);
    work.run();
    return manager.randomNormal(new Shape(3)).toFloatArray();
  }

  @Test
  void namesOfPartsAreUniqueAndWithoutDots() {
    ModelBlock parts = new ModelBlock();
    parts.add("one", new ModelBlock());
    assertThatThrownBy(() -> parts.add("one", new ModelBlock()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is already a part 'one' among [one]");
    assertThatThrownBy(() -> parts.add("a.b", new ModelBlock()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a.b'");
  }

  @Test
  void aModelDescribesItself() {
    try (TinyVae tiny = TinyVae.of("PyTorch", new Elbo(), CONV, EXAMPLE)) {
      assertThat(tiny.vae().block().toString()).contains("encoder", "body", "level0");
    }
  }
}
