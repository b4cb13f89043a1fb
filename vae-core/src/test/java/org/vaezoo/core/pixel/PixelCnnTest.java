package org.vaezoo.core.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.distribution.Autoregressive;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.CausalLayers;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NormalInitialization;
import org.vaezoo.core.network.OutputBody;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class PixelCnnTest {

  private static final int UNITS = 2;

  /** Wide enough that no weight is near zero, so that the images are far from independent. */
  private static PixelCnnSpec spec(int layers, int kernel) {
    Initialization wide = new NormalInitialization(0.7);
    MlpSpec features = new MlpSpec(List.of(), Activation.IDENTITY, wide);
    return new PixelCnnSpec(layers, kernel, 3, 2, features, Activation.TANH, wide);
  }

  private static Decoder decoder(PixelCnnSpec spec, int edge, NDManager manager) {
    BernoulliSpec.Network bernoulli = new BernoulliSpec.Network(new Shape(1, edge, edge));
    Decoder decoder = new Decoder(spec, UNITS, bernoulli, InitialWeights.of(4));
    decoder.block().initialize(manager, DataType.FLOAT64);
    return decoder;
  }

  private static NDArray latents(NDManager manager, int rows) {
    return manager.create(new double[] {0.8, -1.3}, new Shape(1, UNITS)).tile(new long[] {rows, 1});
  }

  /** All images of 2 x 2 binary pixels, [16, 1, 2, 2]. */
  private static NDArray allImages(NDManager manager) {
    double[] pixels = IntStream.range(0, 64).mapToDouble(i -> ((i / 4) >> (i % 4)) & 1).toArray();
    return manager.create(pixels, new Shape(16, 1, 2, 2));
  }

  @EachEngine
  void probabilitiesOfAllImagesSumToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Likelihood p =
          decoder(spec(1, 3), 2, manager)
              .likelihood(latents(manager, 16), Passes.evaluation(manager));
      double[] probabilities = HostArrays.read(p.logProb(allImages(manager)).exp());
      assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(probabilities).max().orElseThrow()).isGreaterThan(2.0 / 16);
    }
  }

  /** A first layer that sees the pixel it predicts makes "probabilities" that do not sum to one. */
  @Test
  void maskBInTheFirstLayerIsNoDensity() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      for (Mask mask : Mask.values()) {
        MaskedConvolution layer = layer(mask, manager);
        Pass pass = Passes.evaluation(manager);
        Autoregressive p =
            new Autoregressive(allImages(manager), x -> new Bernoulli(pass.forward(layer, x)));
        double sum = HostArrays.read(p.logProb(allImages(manager)).exp().sum())[0];
        assertThat(Math.abs(sum - 1) < 1e-12)
            .as("mask %s sums to %s", mask, sum)
            .isEqualTo(mask == Mask.A);
      }
    }
  }

  private static MaskedConvolution layer(Mask mask, NDManager manager) {
    MaskedConvolution layer =
        new MaskedConvolution(mask, 1, 3, new NormalInitialization(1), InitialWeights.of(2));
    layer.initialize(manager, DataType.FLOAT64, new Shape(1, 1, 2, 2));
    return layer;
  }

  @EachEngine
  void aMaskedConvolutionHasTheTapsBeforeItsCentre(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray weight = manager.ones(new Shape(2, 5, 3, 3), DataType.FLOAT64);
      NdAssert.assertClose(Mask.A.of(weight), 0, 1, 1, 1, 1, 0, 0, 0, 0, 0);
      NdAssert.assertClose(Mask.B.of(weight), 0, 1, 1, 1, 1, 1, 0, 0, 0, 0);
    }
  }

  @Test
  void aKernelWithoutACentreIsRefused() {
    assertThat(problems(spec(1, 4), new Shape(1, 8, 8)))
        .containsExactly(new Problem("/model/decoder/kernel", "expected an odd number, found 4"));
  }

  @Test
  void whatIsNoImageOfOneChannelIsRefused() {
    for (Shape example : List.of(new Shape(12), new Shape(3, 8, 8))) {
      assertThat(problems(spec(1, 3), example))
          .containsExactly(
              new Problem(
                  "/model/decoder",
                  "masked convolutions need images of one channel, (1, height, width), but an"
                      + " example has shape "
                      + example));
    }
  }

  private static List<Problem> problems(PixelCnnSpec spec, Shape example) {
    Problems problems = new Problems();
    spec.check(example, "/model/decoder", problems);
    return problems.all();
  }

  /** 2 to the left; 2 + 1 + 1 a row up, 2 + 1 + 2 two rows up. */
  @Test
  void theReceptiveFieldOfTwoSmallKernelsHasElevenPixels() {
    assertThat(spec(1, 3).receptiveField().pixels()).isEqualTo(11);
  }

  /** By derivatives: what a pixel's logit depends on is its field, and nothing else. */
  @ParameterizedTest
  @CsvSource({"1, 3, PyTorch", "2, 3, PyTorch", "3, 3, MXNet", "1, 5, PyTorch", "2, 5, MXNet"})
  void aPixelDependsOnItsReceptiveFieldAlone(int layers, int kernel, String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      PixelCnnSpec spec = spec(layers, kernel);
      ReceptiveField field = spec.receptiveField();
      int edge = 2 * field.reach() + 3;
      int centre = field.reach() + 1;
      double[] slopes = slopes(spec, edge, centre, manager);
      int seen = 0;
      for (int i = 0; i < slopes.length; i++) {
        int up = centre - i / edge;
        int right = i % edge - centre;
        assertThat(slopes[i] != 0)
            .as("%d up, %d right", up, right)
            .isEqualTo(field.holds(up, right));
        seen += slopes[i] != 0 ? 1 : 0;
      }
      assertThat(seen).isEqualTo(field.pixels());
    }
  }

  /** The derivative of the logit at row and column "centre" by each pixel. */
  private static double[] slopes(PixelCnnSpec spec, int edge, int centre, NDManager manager) {
    OutputBody body = spec.decoder(UNITS, new Shape(1, edge, edge), InitialWeights.of(3));
    CausalLayers pixels = body.causal().orElseThrow();
    pixels.block().initialize(manager, DataType.FLOAT64);
    NDArray features = manager.ones(new Shape(1, spec.maps(), edge, edge), DataType.FLOAT64);
    NDArray x = Passes.noise(manager, 5).uniform(new Shape(1, 1, edge, edge));
    NDIndex pixel = new NDIndex(":, :, " + centre + ", " + centre);
    Pass pass = Passes.evaluation(manager);
    return NdAssert.gradient(image -> pixels.parameters(features, image, pass).get(pixel), x);
  }

  @EachEngine
  void latentsReachEveryPixel(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Decoder decoder = decoder(spec(1, 3), 2, manager);
      Pass pass = Passes.evaluation(manager);
      NDArray dark = manager.zeros(new Shape(1, 1, 2, 2), DataType.FLOAT64);
      double[] slopes =
          NdAssert.gradient(z -> decoder.likelihood(z, pass).logProb(dark), latents(manager, 1));
      assertThat(slopes).doesNotContain(0);
    }
  }

  /** Pixel by pixel with the same uniforms: the definition of ancestral sampling. */
  @EachEngine
  void aSampleIsDrawnPixelByPixel(String engine) {
    int rows = 50;
    try (NDManager manager = NdAssert.manager(engine)) {
      OutputBody body = spec(1, 3).decoder(UNITS, new Shape(1, 3, 3), InitialWeights.of(3));
      CausalLayers pixels = body.causal().orElseThrow();
      pixels.block().initialize(manager, DataType.FLOAT64);
      Pass pass = Passes.evaluation(manager);
      NDArray features = Passes.noise(manager, 6).normal(new Shape(rows, 2, 3, 3));
      NDArray u = Passes.noise(manager, 7).uniform(new Shape(rows, 1, 3, 3));
      NDArray blank = manager.zeros(new Shape(rows, 1, 3, 3), DataType.FLOAT64);
      Autoregressive p =
          new Autoregressive(blank, x -> new Bernoulli(pixels.parameters(features, x, pass)));

      double[] expected = new double[rows * 9];
      for (int pixel = 0; pixel < 9; pixel++) {
        NDArray x = manager.create(expected, blank.getShape());
        double[] logits = HostArrays.read(pixels.parameters(features, x, pass));
        for (int i = pixel; i < expected.length; i += 9) {
          expected[i] = HostArrays.read(u)[i] < 1 / (1 + Math.exp(-logits[i])) ? 1 : 0;
        }
      }
      assertThat(HostArrays.read(p.sample(new FixedNoise(u)))).containsExactly(expected);
      assertThat(Arrays.stream(expected).average().orElseThrow()).isBetween(0.1, 0.9);
    }
  }

  @Test
  void theFieldIsReportedByTheDecoder() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      assertThat(decoder(spec(1, 3), 4, manager).scalars())
          .containsExactly(Map.entry(PixelCnnSpec.RECEPTIVE_FIELD, 11.0));
    }
  }
}
