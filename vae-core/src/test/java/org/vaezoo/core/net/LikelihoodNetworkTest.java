package org.vaezoo.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.dist.MeanLikelihood;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** What every likelihood network keeps. */
class LikelihoodNetworkTest {

  private static final Shape EXAMPLE = new Shape(2, 1, 3);
  private static final double[] MEAN = {0.002, 0.1, 0.5, 0.7, 0.95, 0.999};

  private static List<LikelihoodNetwork> networks() {
    return List.of(
        new BernoulliNetwork(EXAMPLE),
        new GaussianNetwork(EXAMPLE, 0.1, true),
        new OptimalGaussianNetwork(EXAMPLE),
        new DiscretizedLogisticNetwork(EXAMPLE),
        new CategoricalNetwork(EXAMPLE));
  }

  @EachEngine
  void biasGivesEachDimensionItsMean(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (LikelihoodNetwork network : networks()) {
        assertClose(at(network, network.bias(MEAN), manager).mean(), 1e-7, MEAN);
      }
    }
  }

  @EachEngine
  void biasOfMeansOutOfReachIsFinite(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] extremes = {0, 0, 1, 1, 0, 1};
      for (LikelihoodNetwork network : networks()) {
        MeanLikelihood likelihood = at(network, network.bias(extremes), manager);
        assertClose(likelihood.mean(), 1.1e-3, extremes);
        NDArray x = manager.create(extremes, new Shape(1).addAll(EXAMPLE));
        NdAssert.assertFinite(likelihood.logProb(x));
      }
    }
  }

  @EachEngine
  void likelihoodsHaveTheShapeOfTheExample(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (LikelihoodNetwork network : networks()) {
        MeanLikelihood likelihood = at(network, network.bias(MEAN), manager);
        assertThat(likelihood.batchShape()).isEqualTo(new Shape(1));
        assertThat(likelihood.eventShape()).isEqualTo(EXAMPLE);
        assertClose(likelihood.dimensions(), 0, 6);
        assertThat(likelihood.sample(Passes.noise(manager, 1)).getShape())
            .isEqualTo(new Shape(1, 2, 1, 3));
      }
    }
  }

  @EachEngine
  void vectorsAreLaidOutAsImages(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      LikelihoodNetwork network = new DiscretizedLogisticNetwork(new Shape(6));
      assertThat(network.parameterShape()).isEqualTo(new Shape(12));
      assertClose(at(network, network.bias(MEAN), manager).mean(), 1e-7, MEAN);
    }
  }

  @EachEngine
  void outputsBeyondTheBoundsStayFiniteInFloat32(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (LikelihoodNetwork network : networks()) {
        Passes.initialize(network.block(), manager);
        for (float output : new float[] {-1e4f, 0, 1e4f}) {
          Shape shape = new Shape(1).addAll(network.parameterShape());
          NDArray parameters = manager.full(shape, output);
          NDArray x = manager.ones(new Shape(1).addAll(EXAMPLE), DataType.FLOAT32);
          NdAssert.assertFinite(network.at(parameters, Passes.training(manager)).logProb(x));
        }
      }
    }
  }

  private static MeanLikelihood at(
      LikelihoodNetwork network, double[] parameters, NDManager manager) {
    Passes.initialize(network.block(), manager);
    NDArray output = manager.create(parameters, new Shape(1).addAll(network.parameterShape()));
    return (MeanLikelihood) network.at(output, Passes.evaluation(manager));
  }
}
