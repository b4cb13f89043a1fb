package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class ResidualSpecTest {

  private static final Shape IMAGE = new Shape(1, 8, 8);

  private static ResidualSpec spec(boolean skip, Normalization normalization) {
    return new ResidualSpec(
        List.of(2, 3),
        List.of(2),
        2,
        skip,
        3,
        List.of(5),
        Activation.RELU,
        new HeNormal(),
        normalization);
  }

  @EachEngine
  void aBlockAddsItsInputToItsLayers(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Shape map = new Shape(2);
      Chain layers = new Chain(map);
      layers.layer(
          "half", Layers.linear(2, (shape, stream) -> new double[] {1, 2, 3, 4}, weights()));
      ResidualLayer block = new ResidualLayer(map, layers);
      block.initialize(manager, DataType.FLOAT64, new Shape(1, 2));
      NDArray x = manager.create(new double[] {10, 100}, new Shape(1, 2));
      assertClose(Passes.training(manager).forward(block, x), 0, 10 + 210, 100 + 430);
    }
  }

  @Test
  void layersThatChangeTheShapeAreRefused() {
    Chain layers = new Chain(new Shape(2));
    layers.layer("wide", Layers.linear(3, new HeNormal(), weights()));
    assertThatThrownBy(() -> new ResidualLayer(new Shape(2), layers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected to keep (2), found (3)");
  }

  @EachEngine
  void encoderAndDecoderHaveTheShapesOfTheirLevels(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (Normalization normalization : Normalization.values()) {
        Body encoder = spec(true, normalization).encoder(IMAGE, weights());
        encoder.block().initialize(manager, DataType.FLOAT64, new Shape(1).addAll(IMAGE));
        NDArray x = manager.ones(new Shape(3).addAll(IMAGE), DataType.FLOAT64);
        NDArray features = Passes.training(manager).forward(encoder.block(), x);
        assertThat(features.getShape()).isEqualTo(new Shape(3, encoder.features()));

        OutputBody decoder = spec(true, normalization).decoder(4, IMAGE, weights());
        decoder.block().initialize(manager, DataType.FLOAT64, new Shape(1, 4));
        NDArray z = manager.ones(new Shape(3, 4), DataType.FLOAT64);
        NDArray output = Passes.training(manager).forward(decoder.block(), z);
        assertThat(output.getShape()).isEqualTo(new Shape(3).addAll(IMAGE));
        NdAssert.assertFinite(output);
      }
    }
  }

  /** The same weights; only the sums differ. */
  @EachEngine
  void withoutSkipTheBlockIsItsLayersAlone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = manager.ones(new Shape(1).addAll(IMAGE), DataType.FLOAT64);
      Block with = spec(true, Normalization.NONE).encoder(IMAGE, weights()).block();
      Block without = spec(false, Normalization.NONE).encoder(IMAGE, weights()).block();
      with.initialize(manager, DataType.FLOAT64, x.getShape());
      without.initialize(manager, DataType.FLOAT64, x.getShape());
      assertThat(NamedParameters.count(with)).isEqualTo(NamedParameters.count(without));
      assertThat(Passes.training(manager).forward(with, x).toDoubleArray())
          .isNotEqualTo(Passes.training(manager).forward(without, x).toDoubleArray());
    }
  }

  @Test
  void beforeBatchNormalisationThereIsNoBiasAndOtherwiseThereIs() {
    assertThat(names(Normalization.BATCH))
        .doesNotContain("level0.bias", "level0Block0.layers.first.bias", "hidden0.bias")
        .contains(
            "level0Normalization.movingMean", "level0Block0.layers.secondNormalization.scale");
    assertThat(names(Normalization.LAYER)).contains("level0.bias", "hidden0Normalization.shift");
    assertThat(names(Normalization.NONE))
        .contains("level0.bias")
        .noneMatch(n -> n.contains("scale"));
  }

  private static List<String> names(Normalization normalization) {
    Block block = spec(true, normalization).encoder(IMAGE, weights()).block();
    return List.copyOf(NamedParameters.of(block).keySet());
  }

  @Test
  void stridesThatDoNotDivideTheImageAreNoted() {
    Problems problems = new Problems();
    spec(true, Normalization.NONE).check(new Shape(1, 6, 6), "/model/encoder", problems);
    assertThat(problems.all())
        .extracting(Problem::pointer)
        .containsExactly("/model/encoder/strides");
  }

  private static InitialWeights weights() {
    return InitialWeights.of(1);
  }
}
