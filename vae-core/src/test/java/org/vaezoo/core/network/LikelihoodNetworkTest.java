package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.likelihood.BetaBinomialSpec;
import org.vaezoo.core.likelihood.CategoricalSpec;
import org.vaezoo.core.likelihood.CategoricalTokensSpec;
import org.vaezoo.core.likelihood.ContinuousBernoulliSpec;
import org.vaezoo.core.likelihood.DiscretizedLogistic;
import org.vaezoo.core.likelihood.DiscretizedLogisticSpec;
import org.vaezoo.core.likelihood.GaussianSpec;
import org.vaezoo.core.likelihood.LaplaceSpec;
import org.vaezoo.core.likelihood.LogisticMixture;
import org.vaezoo.core.likelihood.LogisticMixtureSpec;
import org.vaezoo.core.likelihood.MultinomialSpec;
import org.vaezoo.core.likelihood.OptimalVariance;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** What every likelihood network keeps. */
class LikelihoodNetworkTest {

  private static final Shape EXAMPLE = new Shape(2, 1, 3);
  private static final double[] MEAN = {0.002, 0.1, 0.5, 0.7, 0.95, 0.999};

  private static List<LikelihoodNetwork> networks() {
    return List.of(
        new BernoulliSpec.Network(EXAMPLE),
        new GaussianSpec.Network(EXAMPLE, 0.1, true),
        new OptimalVariance.Network(EXAMPLE),
        new DiscretizedLogisticSpec.Network(EXAMPLE),
        new CategoricalSpec.Network(EXAMPLE),
        new ContinuousBernoulliSpec.Network(EXAMPLE, 0),
        new LaplaceSpec.Network(EXAMPLE, 0.1, true),
        new LogisticMixtureSpec.Network(EXAMPLE, 3),
        new BetaBinomialSpec.Network(EXAMPLE));
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
      LikelihoodNetwork network = new DiscretizedLogisticSpec.Network(new Shape(6));
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

  @EachEngine
  void componentsOfAMixtureAreReadInTheOrderTheyAreWritten(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] parameters = {0, Math.log(3), 0.2, 0.9, -3, -2};
      LogisticMixture mixture =
          (LogisticMixture)
              new LogisticMixtureSpec.Network(new Shape(1), 2)
                  .at(manager.create(parameters, new Shape(1, 6)), Passes.evaluation(manager));
      NDArray x = manager.create(new double[] {51 / 255.0}, new Shape(1, 1));
      NDArray zero = x.zerosLike();
      NDArray near = new DiscretizedLogistic(zero.add(0.2), zero.sub(3)).logProb(x).exp();
      NDArray far = new DiscretizedLogistic(zero.add(0.9), zero.sub(2)).logProb(x).exp();
      NDArray expected = Numbers.times(near, 0.25).add(Numbers.times(far, 0.75)).log();
      assertClose(mixture.logProb(x), 1e-12, expected);
    }
  }

  @EachEngine
  void clippedContinuousBernoullisBeginWithinTheirBounds(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      LikelihoodNetwork network = new ContinuousBernoulliSpec.Network(new Shape(2), 1e-4);
      double largest = Math.log((1 - 1e-4) / 1e-4);
      assertClose(network.bias(new double[] {0, 0.5}), 1e-9, -largest, 0);
      NDArray far = manager.create(new double[] {-1e4, -largest}, new Shape(1, 2));
      NDArray black = far.zerosLike();
      // the density at 0 is the normaliser over 1 - lambda: l / (1 - exp(-l)) for l the largest
      double nats = Math.log(largest / (1 - Math.exp(-largest)));
      assertClose(network.at(far, Passes.evaluation(manager)).logProb(black), 1e-8, 2 * nats);
    }
  }

  @EachEngine
  void bagsBeginAtTheSharesOfTheKinds(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      LikelihoodNetwork network = new MultinomialSpec.Network(new Shape(4), false, 7);
      NDArray logits = manager.create(network.bias(new double[] {1, 3, 4, 0}), new Shape(1, 4));
      NDArray x = manager.create(new double[] {0, 1, 0, 0}, new Shape(1, 4));
      Likelihood p = network.at(logits, Passes.evaluation(manager));
      assertClose(p.logProb(x), 1e-3, Math.log(3.0 / 8));
      assertClose(p.dimensions(), 0, 7);
    }
  }

  @EachEngine
  void logitsOfTokensStandTokenByToken(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      LikelihoodNetwork network = new CategoricalTokensSpec.Network(new Shape(2), 3);
      assertThat(network.parameterShape()).isEqualTo(new Shape(3, 2));
      double[] logits = {0, 9, 0, 0, Math.log(2), 0};
      NDArray x = manager.create(new double[] {2, -1}, new Shape(1, 2));
      Likelihood p =
          network.at(manager.create(logits, new Shape(1, 3, 2)), Passes.evaluation(manager));
      assertClose(p.logProb(x), 1e-13, Math.log(2.0 / 4));
    }
  }

  private static MeanLikelihood at(
      LikelihoodNetwork network, double[] parameters, NDManager manager) {
    Passes.initialize(network.block(), manager);
    NDArray output = manager.create(parameters, new Shape(1).addAll(network.parameterShape()));
    return (MeanLikelihood) network.at(output, Passes.evaluation(manager));
  }
}
