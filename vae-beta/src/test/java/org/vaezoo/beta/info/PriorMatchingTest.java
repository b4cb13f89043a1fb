package org.vaezoo.beta.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.beta.FixedLatents;
import org.vaezoo.beta.Gradients;
import org.vaezoo.beta.higgins.Beta;
import org.vaezoo.core.likelihood.GaussianLikelihood;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.RegularizedObjective;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class PriorMatchingTest {

  private static final Kernel KERNEL = new RadialKernel(List.of(1.0));

  private static Objective beside(Objective objective, double weight) {
    PriorMatching matching = new PriorMatching(KERNEL, new Constant(weight));
    return new RegularizedObjective(objective, Map.of("mmd", matching));
  }

  /** alpha = 0 and lambda = 1 of the InfoVAE. */
  @Test
  void withoutAWeightTheLossIsThePlainModels() {
    Gradients.assertSame(beside(new Beta(new Constant(1)), 0), new Elbo());
  }

  @Test
  void gradientsAreFiniteDifferences() {
    Gradients.assertExact(beside(new Beta(new Constant(0.5)), 20), 0);
  }

  /** The prior's draws come from the noise of the pass, here that of seed 1. */
  @Test
  void theBatchIsHeldAgainstAsManyDrawsFromThePrior() {
    try (FixedLatents latents = FixedLatents.of(3)) {
      double[][] zeros = new double[3][2];
      double[][] z = {{0, 1}, {2, -1}, {0.5, 0.5}};
      NDArray prior = Passes.noise(latents.manager(), 1).normal(new Shape(3, 2));
      NDArray expected = new MeanDiscrepancy(KERNEL).of(latents.rows(z), prior);
      Map<String, Double> found =
          latents.penalties(new PriorMatching(KERNEL, new Constant(1)), zeros, zeros, z);
      NdAssert.assertClose(expected, 1e-15, found.get(PriorMatching.DISCREPANCY.name()));
    }
  }

  /** So that the loss is that of Tolstikhin et al. with the same lambda. */
  @Test
  void aGaussianOfVarianceOneHalfHasTheSquaredDistanceForADistortion() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray mean = manager.create(new double[] {0, 1, 2, 3, 4, 5}, new Shape(2, 3));
      NDArray x = manager.create(new double[] {1, 1, 0, 3, 7, 6}, new Shape(2, 3));
      NDArray logVariance = manager.create(new double[] {Math.log(0.5)});
      double constant = 1.5 * Math.log(Math.PI);
      NdAssert.assertClose(
          new GaussianLikelihood(mean, logVariance).distortion(x).sub(constant), 1e-14, 5, 10);
      assertThat(constant).isCloseTo(1.717, within(1e-3));
    }
  }
}
