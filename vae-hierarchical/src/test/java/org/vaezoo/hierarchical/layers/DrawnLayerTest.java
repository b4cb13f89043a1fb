package org.vaezoo.hierarchical.layers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.prior.GaussianPrior;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class DrawnLayerTest {

  /**
   * The rate of the lower groups is that of the draw in a stack, in closed form in a ladder; units
   * are the same.
   */
  @EachEngine
  void unitsOfAStackAreMeasuredAsThoseOfALadder(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Noise noise = Passes.noise(manager, 1);
      Shape shape = new Shape(30, 3);
      DiagonalGaussian prior =
          new DiagonalGaussian(noise.normal(shape).mul(5), noise.normal(shape));
      DiagonalGaussian q =
          new DiagonalGaussian(
              prior.mean().add(noise.normal(shape).mul(0.02)), prior.logVariance());
      GaussianPrior p = new GaussianPrior(prior);
      LatentGroup group = new LatentGroup("z1", 3);
      Draw z = q.draw(noise);
      UnitStatistics ladder = DrawnLayer.of(group, q, p, z).rate().use().get().read();
      Rate drawn = Rate.sampledByUnit(q.unitLogProb(z.z()).sub(prior.unitLogProb(z.z())));
      UnitStatistics stack = DrawnLayer.of(group, q, p, z, drawn).rate().use().get().read();
      assertThat(stack.coordinates()).isEqualTo(ladder.coordinates());
      assertThat(stack.coordinates().words()).contains("given the condition or the latents above");
      for (int unit = 0; unit < 3; unit++) {
        assertThat(stack.columns(unit)).isEqualTo(ladder.columns(unit));
        assertThat(stack.active(unit)).as("follows its prior").isFalse();
      }
    }
  }
}
