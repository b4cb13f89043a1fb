package org.vaezoo.vq.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;
import static org.vaezoo.core.testing.NdAssert.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class GumbelSoftmaxTest {

  private static GumbelSoftmax quantizer(NDManager manager, boolean straightThrough) {
    GumbelSoftmax gumbel =
        new GumbelSoftmax(
            new GumbelSoftmaxSpec(4, 3, new Constant(1), straightThrough), InitialWeights.of(1));
    Passes.initialize(gumbel.block(), manager);
    return gumbel;
  }

  private static Coefficients at(NDManager manager, double temperature) {
    return new Coefficients(Map.of("temperature", manager.create(temperature)));
  }

  private static NDArray logits(NDManager manager) {
    return Passes.noise(manager, 5).normal(new Shape(6, 2, 4));
  }

  @EachEngine
  void atALowTemperatureItIsTheHardDraw(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      GumbelSoftmax gumbel = quantizer(manager, false);
      Quantized relaxed =
          gumbel.quantize(logits(manager), Passes.training(manager), at(manager, 1e-4));
      Quantized hard = gumbel.quantize(logits(manager), Passes.training(manager));
      assertClose(relaxed.draw().z(), 0, hard.draw().z());
      assertClose(relaxed.latents(), 1e-9, hard.latents());
    }
  }

  @EachEngine
  void atAHighTemperatureItIsTheMeanOfAllVectors(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      GumbelSoftmax gumbel = quantizer(manager, false);
      Quantized relaxed =
          gumbel.quantize(logits(manager), Passes.training(manager), at(manager, 1e9));
      NDArray all = manager.create(new double[] {0, 1, 2, 3}, new Shape(1, 4));
      NDArray mean = gumbel.vectors(all, Passes.training(manager)).mean(new int[] {1}, true);
      assertClose(relaxed.latents(), 1e-8, mean.tile(new long[] {6, 2, 1}));
    }
  }

  /** What is trained on a relaxed draw is no bound, and is marked as such; a code is. */
  @EachEngine
  void onlyARelaxedDrawIsMarkedAsOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = logits(manager);
      Coefficients now = at(manager, 1);
      GumbelSoftmax relaxed = quantizer(manager, false);
      assertThat(relaxed.quantize(logits, Passes.training(manager), now).relaxed()).isTrue();
      assertThat(relaxed.quantize(logits, Passes.training(manager)).relaxed()).isFalse();
      GumbelSoftmax through = quantizer(manager, true);
      assertThat(through.quantize(logits, Passes.training(manager), now).relaxed()).isFalse();
    }
  }

  @EachEngine
  void straightThroughHasTheValueOfTheCodeAndTheGradientOfTheRelaxedOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      GumbelSoftmax relaxed = quantizer(manager, false);
      GumbelSoftmax through = quantizer(manager, true);
      Coefficients now = at(manager, 0.7);
      NDArray logits = logits(manager);
      assertClose(
          through.quantize(logits, Passes.training(manager), now).latents(),
          1e-14,
          relaxed.quantize(logits, Passes.training(manager)).latents());
      double[] expected =
          gradient(z -> relaxed.quantize(z, Passes.training(manager), now).latents(), logits);
      assertClose(
          gradient(z -> through.quantize(z, Passes.training(manager), now).latents(), logits),
          1e-14,
          expected);
    }
  }

  @EachEngine
  void theRelaxedLatentsHaveTheirOwnGradient(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      GumbelSoftmax gumbel = quantizer(manager, false);
      assertGradient(
          z -> gumbel.quantize(z, Passes.training(manager), at(manager, 0.7)).latents().square(),
          logits(manager),
          1e-6);
    }
  }
}
