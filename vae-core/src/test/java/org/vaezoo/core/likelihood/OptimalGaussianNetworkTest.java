package org.vaezoo.core.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class OptimalGaussianNetworkTest {

  private static final double[] MEAN = {0, 0, 1, 1};
  private static final double[] X = {1, 0, 3, 0};
  private static final double[] SQUARED_ERROR = {1, 5};
  private static final double BATCH_VARIANCE = 6.0 / 4;
  private static final double KEPT = 0.3;

  @EachEngine
  void inTrainingTheVarianceIsTheMeanSquaredErrorOfTheBatch(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Likelihood p = network(manager).at(mean(manager), Passes.training(manager));
      assertClose(p.logProb(x(manager)), 1e-12, expected(BATCH_VARIANCE));
    }
  }

  @EachEngine
  void inEvaluationTheVarianceIsTheOneThatWasKept(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      OptimalVariance.Network network = network(manager);
      Likelihood p = network.at(mean(manager), Passes.evaluation(manager));
      assertClose(p.logProb(x(manager)), 1e-12, expected(KEPT));
      assertThat(network.block().getDirectParameters().get("variance").requiresGradient())
          .isFalse();
    }
  }

  @EachEngine
  void inEvaluationAnExampleDoesNotDependOnItsNeighbours(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      OptimalVariance.Network network = network(manager);
      NDIndex first = new NDIndex("0:1");
      NDArray firstMean = mean(manager).get(first);
      NDArray firstX = x(manager).get(first);

      double alone = network.at(firstMean, Passes.evaluation(manager)).logProb(firstX).getDouble(0);
      assertThat(alone)
          .isEqualTo(
              network
                  .at(mean(manager), Passes.evaluation(manager))
                  .logProb(x(manager))
                  .getDouble(0));
      double inTraining =
          network.at(firstMean, Passes.training(manager)).logProb(firstX).getDouble(0);
      assertThat(inTraining).isNotEqualTo(expected(BATCH_VARIANCE)[0]);
    }
  }

  @EachEngine
  void theStatisticIsEachExamplesSquaredErrorByDimension(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      OptimalVariance.Network network = network(manager);
      for (Pass pass : List.of(Passes.training(manager), Passes.evaluation(manager))) {
        Likelihood p = network.at(mean(manager), pass);
        assertClose(network.statistic(p, x(manager)).orElseThrow(), 1e-15, 0.5, 2.5);
      }
    }
  }

  @EachEngine
  void theGradientRunsThroughTheVariance(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      OptimalVariance.Network network = network(manager);
      NDIndex first = new NDIndex("0:1");
      assertGradient(
          mean ->
              network
                  .at(mean, Passes.training(mean.getManager()))
                  .logProb(x(mean.getManager()))
                  .get(first),
          mean(manager),
          1e-7);
    }
  }

  @EachEngine
  void aPerfectReconstructionIsFinite(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      OptimalVariance.Network network = network(manager);
      NDArray x = x(manager);
      assertFinite(network.at(x, Passes.training(manager)).logProb(x));
      double[] gradient =
          NdAssert.gradient(
              mean ->
                  network
                      .at(mean, Passes.training(mean.getManager()))
                      .logProb(x(mean.getManager())),
              x);
      assertClose(gradient, 0, 0, 0, 0, 0);
    }
  }

  @EachEngine
  void drawsHaveTheVarianceThatWasKept(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      OptimalVariance.Network network = network(manager);
      NDArray mean = manager.zeros(new Shape(5000, 2), mean(manager).getDataType());
      Likelihood p = network.at(mean, Passes.training(manager));
      double variance = HostArrays.read(p.sample(Passes.noise(manager, 3)).square().mean())[0];
      double standardError = KEPT * Math.sqrt(2.0 / 10_000);
      assertClose(new double[] {variance}, 4 * standardError, KEPT);
    }
  }

  private static OptimalVariance.Network network(NDManager manager) {
    OptimalVariance.Network network = new OptimalVariance.Network(new Shape(2));
    Passes.initialize(network.block(), manager);
    network.keep(KEPT);
    return network;
  }

  private static double[] expected(double variance) {
    double constant = -Math.log(2 * Math.PI * variance);
    return new double[] {
      constant - SQUARED_ERROR[0] / (2 * variance), constant - SQUARED_ERROR[1] / (2 * variance)
    };
  }

  private static NDArray mean(NDManager manager) {
    return manager.create(MEAN, new Shape(2, 2));
  }

  private static NDArray x(NDManager manager) {
    return manager.create(X, new Shape(2, 2));
  }
}
