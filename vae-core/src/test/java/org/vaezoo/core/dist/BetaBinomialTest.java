package org.vaezoo.core.dist;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

@SuppressWarnings("FloatingPointLiteralPrecision") // the digits of the reference
class BetaBinomialTest extends DistributionContract {

  /** Level, alpha, beta and log-probability, to 17 digits from mpmath; scipy's betabinom agrees. */
  private static final double[][] REFERENCE = {
    {0, 0.5, 2, -2.4893687909585633},
    {1, 0.5, 2, -3.1864298708396449},
    {128, 3, 4, -4.9281746785579317},
    {254, 20, 0.1, -2.6386547318830131},
    {255, 20, 0.1, -0.26420507765932337},
    {100, 1000, 1500, -3.0516451199173461},
    {255, 0.001, 1000, -642.15018426027894}
  };

  @Override
  protected Distribution of(NDArray parameters) {
    return new BetaBinomial(
        parameters.get(new NDIndex(":, 0:1")), parameters.get(new NDIndex(":, 1:2")));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0, 0},
        new double[] {1, 2},
        new double[] {-2, -1},
        new double[] {-7, -7},
        new double[] {8, 8},
        new double[] {-7, 8});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.greyLevels();
  }

  /** MXNet's derivative of gammaln is exact to 4e-7 only, and beta = exp(8) multiplies it. */
  @Override
  protected double gradientTolerance(String engine) {
    return engine.equals("MXNet") ? 5e-2 : 1e-5;
  }

  /** Beta(1, 1) makes every level equally probable: the rule of succession of Laplace. */
  @EachEngine
  void aUniformProbabilityGivesUniformLevels(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray zero = manager.zeros(new Shape(1, 1, 2, 2), DataType.FLOAT64);
      NDArray x = manager.create(new double[] {0, 1, 128, 255}, zero.getShape()).div(255);
      assertClose(new BetaBinomial(zero, zero).logProb(x), 1e-12, -4 * Math.log(256));
    }
  }

  @EachEngine
  void equalsAnIndependentImplementation(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] row : REFERENCE) {
        NDArray logs = manager.create(new double[] {Math.log(row[1]), Math.log(row[2])});
        NDArray x = manager.create(new double[] {row[0] / 255}, new Shape(1, 1));
        assertClose(of(logs.reshape(1, 2)).logProb(x), 1e-11, row[3]);
      }
    }
  }

  @EachEngine
  void largeParametersComeCloseToTheBinomial(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      BinomialDistribution binomial = BinomialDistribution.of(255, 0.25);
      NDArray logAlpha = manager.create(new double[] {Math.log(1e9)}, new Shape(1, 1));
      NDArray logBeta = logAlpha.add(Math.log(3));
      NDArray x = manager.create(new double[] {70.0 / 255}, new Shape(1, 1));
      assertClose(
          new BetaBinomial(logAlpha, logBeta).logProb(x), 1e-5, binomial.logProbability(70));
    }
  }
}
