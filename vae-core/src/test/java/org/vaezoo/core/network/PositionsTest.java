package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** Encoders and decoders of latents at positions. */
class PositionsTest {

  private static final Shape IMAGE = new Shape(1, 16, 8);
  private static final MlpSpec MLP = new MlpSpec(List.of(6), Activation.TANH, new GlorotUniform());

  private static ConvSpec conv(Integer... hidden) {
    return new ConvSpec(
        List.of(3, 4),
        List.of(2),
        3,
        List.of(hidden),
        Activation.TANH,
        new NormalInitialization(0.5));
  }

  private static PositionEncoder encoder(NetworkSpec network, Positions positions) {
    return new PositionEncoder(
        network, new GlorotUniform(), IMAGE, positions, 2, InitialWeights.of(1));
  }

  private static Decoder decoder(NetworkSpec network, Positions positions) {
    return Decoder.ofPositions(
        network, IMAGE, positions, 2, new BernoulliSpec.Network(IMAGE), InitialWeights.of(2));
  }

  /** Position 1 of a grid of 2 x 3 is the second column of the first row. */
  @EachEngine
  void numbersAtPositionsAreMapsInRowMajorOrder(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray numbers = manager.arange(0, 24, 1, DataType.FLOAT64).reshape(new Shape(2, 6, 2));
      NDArray maps = Positions.onGrid(new Shape(2, 3)).toMaps(numbers);
      assertThat(maps.getShape()).isEqualTo(new Shape(2, 2, 2, 3));
      assertThat(HostArrays.read(maps)).startsWith(0, 2, 4, 6, 8, 10, 1, 3, 5);
      NdAssert.assertClose(Positions.ofMaps(maps), 0, numbers);
    }
  }

  @EachEngine
  void everyNetworkEncodesToPositionsAndDecodesFromThem(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = manager.zeros(new Shape(5, 1, 16, 8), DataType.FLOAT64);
      Positions grid = Positions.onGrid(new Shape(4, 2));
      for (NetworkSpec network : List.of(conv(), conv(7), MLP)) {
        Positions positions = network.onGrid(IMAGE).isPresent() ? grid : Positions.of(8);
        PositionEncoder encoder = encoder(network, positions);
        Passes.initialize(encoder.block(), manager);
        NDArray z = encoder.at(x, Passes.evaluation(manager));
        assertThat(z.getShape()).isEqualTo(new Shape(5, 8, 2));
        Decoder decoder = decoder(network, positions);
        Passes.initialize(decoder.block(), manager);
        assertThat(decoder.likelihood(z, Passes.evaluation(manager)).eventShape()).isEqualTo(IMAGE);
      }
    }
  }

  @EachEngine
  void denseLayersKeepNoPlaces(String engine) {
    assertThat(conv().onGrid(IMAGE).orElseThrow().grid()).isEqualTo(new Shape(4, 2));
    assertThat(conv(7).onGrid(IMAGE)).isEmpty();
    assertThat(MLP.onGrid(IMAGE)).isEmpty();
  }

  /** Row-major: the first position sees no pixel of the last rows, the last none of the first. */
  @EachEngine
  void aPositionOfAGridReadsItsOwnPlaceOfTheImage(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Positions grid = Positions.onGrid(new Shape(4, 2));
      PositionEncoder encoder = encoder(conv(), grid);
      Passes.initialize(encoder.block(), manager);
      NDArray x = Passes.noise(manager, 3).uniform(new Shape(1, 1, 16, 8));
      for (int position : new int[] {0, 7}) {
        double[] slope =
            gradient(
                image ->
                    encoder
                        .at(image, Passes.evaluation(manager))
                        .get(":, " + position + ":" + (position + 1)),
                x);
        boolean first = position == 0;
        assertThat(rowsSeen(slope, 0, 4)).isEqualTo(first);
        assertThat(rowsSeen(slope, 12, 16)).isEqualTo(!first);
      }
    }
  }

  /** And a latent of the first position changes nothing in the last rows. */
  @EachEngine
  void aPositionOfAGridIsDecodedAtItsOwnPlace(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Decoder decoder = decoder(conv(), Positions.onGrid(new Shape(4, 2)));
      Passes.initialize(decoder.block(), manager);
      NDArray z = manager.zeros(new Shape(1, 8, 2), DataType.FLOAT64);
      NDArray other = z.add(manager.create(first(), new Shape(1, 8, 2)));
      double[] change =
          HostArrays.read(mean(decoder, other, manager).sub(mean(decoder, z, manager)));
      assertThat(rowsSeen(change, 0, 4)).isTrue();
      assertThat(rowsSeen(change, 15, 16)).isFalse();
    }
  }

  private static double[] first() {
    double[] values = new double[16];
    values[0] = 1;
    values[1] = -1;
    return values;
  }

  private static NDArray mean(Decoder decoder, NDArray z, NDManager manager) {
    return ((MeanLikelihood) decoder.likelihood(z, Passes.evaluation(manager))).mean();
  }

  /** Whether anything but zero stands in some rows of 8 numbers. */
  private static boolean rowsSeen(double[] values, int from, int to) {
    return Arrays.stream(values, 8 * from, 8 * to).anyMatch(value -> value != 0);
  }
}
