package org.vaezoo.core.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class GaussianNetworkTest {

  private static final Shape EXAMPLE = new Shape(2);

  @EachEngine
  void aFixedVarianceIsUsedAndNotTrained(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      GaussianSpec.Network network = new GaussianSpec.Network(EXAMPLE, 0.25, false);
      Passes.initialize(network.block(), manager);
      Likelihood p = network.at(mean(manager), Passes.training(manager));
      double constant = -Math.log(2 * Math.PI * 0.25);
      assertClose(p.logProb(x(manager)), 1e-12, constant - 0.5 / 0.25, constant - 2.5 / 0.25);
      assertThat(logVariance(network).requiresGradient()).isFalse();
    }
  }

  @EachEngine
  void aLearnedVarianceFollowsItsGradientToTheMeanSquaredError(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      GaussianSpec.Network network = new GaussianSpec.Network(EXAMPLE, 1, true);
      Passes.initialize(network.block(), manager);
      Parameter logVariance = logVariance(network);
      assertThat(logVariance.requiresGradient()).isTrue();
      NDArray away = manager.create(new double[] {-0.3});
      assertGradient(v -> logProb(network, v), away, 1e-7);
      double meanSquaredError = (1 + 0 + 4 + 1) / 4.0;
      NDArray best = manager.create(new double[] {Math.log(meanSquaredError)});
      assertClose(NdAssert.gradient(v -> logProb(network, v), best), 1e-14, 0);
    }
  }

  private static NDArray logProb(GaussianSpec.Network network, NDArray logVariance) {
    NDManager manager = logVariance.getManager();
    return network
        .at(mean(manager), Passes.with(manager, logVariance(network), logVariance))
        .logProb(x(manager));
  }

  private static Parameter logVariance(GaussianSpec.Network network) {
    return network.block().getDirectParameters().get("logVariance");
  }

  private static NDArray mean(NDManager manager) {
    return manager.create(new double[] {0, 0, 1, 1}, new Shape(2, 2));
  }

  /** Squared errors 1, 0 and 4, 1. */
  private static NDArray x(NDManager manager) {
    return manager.create(new double[] {1, 0, 3, 0}, new Shape(2, 2));
  }
}
