package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.MnistSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.Dequantization;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.floor.Floors;
import org.vaezoo.core.diagnose.floor.Score;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.likelihood.BetaBinomial;
import org.vaezoo.core.likelihood.Categorical;
import org.vaezoo.core.likelihood.ContinuousBernoulli;
import org.vaezoo.core.likelihood.GaussianLikelihood;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyImages;

/** A uniform model of bytes has 8 bits/dim, whoever says so, and a better one fewer. */
class CodeLengthTest {

  private static final double LN_2 = Math.log(2);

  private static DataSource bytes(Binarization shown) {
    DataSets sets = new DataSpec(new MnistSpec(), shown, 0, 1).load(DataFolder.absent());
    return Subset.of(sets.test(), 100, 1);
  }

  private static Binarization shown(String name) {
    return name.equals("dequantized") ? new Dequantization() : new NoBinarization();
  }

  @ParameterizedTest
  @CsvSource({"levels, false", "levels, true", "dequantized, true"})
  void theUniformFloorOfBytesHasEightBits(String name, boolean density) {
    DataSource source = bytes(shown(name));
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Score score = new Score(density, Optional.empty(), false);
      Estimate uniform =
          Floors.fit(source, score, 1, manager)
              .on(source, manager)
              .named(Floors.UNIFORM)
              .orElseThrow()
              .nats();
      CodeLength lengths = CodeLength.of(784, density, source);
      assertThat(lengths.ofLogProbability(uniform.mean())).isCloseTo(8, within(1e-9));
    }
  }

  @Test
  void uniformLikelihoodsOfBytesHaveEightBits() {
    assertThat(bits("levels", false, z -> new BetaBinomial(z, z))).isCloseTo(8, within(1e-6));
    assertThat(bits("levels", false, z -> new Categorical(everyLevel(z))))
        .isCloseTo(8, within(1e-9));
    assertThat(bits("dequantized", true, ContinuousBernoulli::new)).isCloseTo(8, within(1e-6));
  }

  private static NDArray everyLevel(NDArray zeros) {
    Shape shape = zeros.getShape();
    return zeros
        .getManager()
        .zeros(new Shape(shape.get(0), 256).addAll(shape.slice(1)), zeros.getDataType());
  }

  /** N(1/2, 1) of scaled levels is N(128, 256^2) of the levels themselves: by hand. */
  @Test
  void aGaussianHasTheBitsOfItsDensityOfLevels() {
    double found =
        bits(
            "dequantized",
            true,
            z ->
                new GaussianLikelihood(
                    z.add(0.5), z.getManager().zeros(new Shape(1), z.getDataType())));
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      double[] x = batch(bytes(new Dequantization()), manager);
      double nats =
          IntStream.range(0, x.length)
              .mapToDouble(i -> 256 * x[i] - 128)
              .map(d -> (d * d / 65_536 + Math.log(2 * Math.PI * 65_536)) / 2)
              .average()
              .orElseThrow();
      assertThat(found).isCloseTo(nats / LN_2, within(1e-9));
    }
  }

  private static double[] batch(DataSource source, NDManager manager) {
    int[] rows = IntStream.range(0, source.size()).toArray();
    return HostArrays.read(
        source.batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT64).x());
  }

  private static double bits(
      String name, boolean density, Function<NDArray, Likelihood> likelihood) {
    DataSource source = bytes(shown(name));
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      int[] rows = IntStream.range(0, source.size()).toArray();
      NDArray x = source.batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT64).x();
      NDArray nats = likelihood.apply(x.zerosLike()).logProb(x);
      return CodeLength.of(784, density, source).ofLogProbability(nats.mean().getDouble());
    }
  }

  @Test
  void onlyDensitiesOfBytesHaveTheWidthOfALevel() {
    assertThat(CodeLength.of(784, true, bytes(new Dequantization())).levelBits())
        .isCloseTo(8, within(1e-12));
    assertThat(CodeLength.of(784, true, bytes(new NoBinarization())).levelBits())
        .isCloseTo(Math.log(255) / LN_2, within(1e-12));
    assertThat(CodeLength.of(784, false, bytes(new NoBinarization())).levelBits()).isZero();
    assertThat(CodeLength.of(784, true, bytes(new DynamicBinarization())).levelBits()).isZero();
    for (DataKind kind : new DataKind[] {DataKind.CONTINUOUS, DataKind.UNIT_INTERVAL}) {
      assertThat(CodeLength.of(16, true, new TinyImages(kind)).levelBits()).as("real").isZero();
    }
    DataSource some = Subset.of(bytes(new Dequantization()), 5, 1);
    assertThat(CodeLength.of(784, true, some).levelBits()).as("a view").isCloseTo(8, within(1e-12));
  }

  /** 784 ln 2 nats are a bit a pixel; rate and distortion are the parts of the whole. */
  @Test
  void lengthsArePositiveAndAddUp() {
    CodeLength binary = new CodeLength(784, 0);
    assertThat(binary.ofLogProbability(-784 * LN_2)).isCloseTo(1, within(1e-12));
    assertThat(binary.ofLogProbability(-115.64)).isCloseTo(0.213, within(5e-4));
    CodeLength scaled = new CodeLength(784, 8);
    assertThat(scaled.ofRate(25) + scaled.ofDistortion(-1325))
        .isCloseTo(scaled.ofLogProbability(1300), within(1e-12));
    assertThat(scaled.ofLogProbability(0)).isEqualTo(8);
    assertThatThrownBy(() -> new CodeLength(0, 8)).hasMessageContaining("above 0");
  }
}
