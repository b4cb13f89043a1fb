package org.vaezoo.core.likelihood;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.pass.HostArrays;
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

  /** Logs of alpha and beta over the range of the network; 6 is the border of a series. */
  private static final double[][] LOGS = {
    {0, 0},
    {1, 2},
    {-2, -1},
    {-7, -7},
    {8, 8},
    {-7, 8},
    {8, -7},
    {3, 3},
    {1.791759, 5},
    {1.79176, 1.7},
    {2.0794415, 5},
    {0.5, 7}
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

  /** Against the log-gammas of the definition in float64, over the whole range of the network. */
  @EachEngine
  void float32HasItsDigitsAtEveryLevelAndAtExtremeParameters(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] parameters : LOGS) {
        NDArray narrow = rows(manager, parameters, DataType.FLOAT32);
        NDArray wide = rows(manager, parameters, DataType.FLOAT64);
        double[] exact = HostArrays.read(byDefinition(wide, levels(wide)));
        assertClose(of(narrow).logProb(levels(narrow)), 5e-6, exact);
      }
    }
  }

  @EachEngine
  void gradientsInFloat32AreThoseOfTheDefinition(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] parameters : LOGS) {
        NDArray narrow = rows(manager, parameters, DataType.FLOAT32);
        assertClose(
            NdAssert.gradient(p -> of(p).logProb(levels(p)), narrow),
            2e-5,
            exactGradients(parameters));
      }
    }
  }

  private static NDArray rows(NDManager manager, double[] parameters, DataType type) {
    double[] all = new double[512];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) parameters[i % 2];
    }
    return HostArrays.create(manager, all, new Shape(256, 2), type);
  }

  private static NDArray levels(NDArray like) {
    return like.getManager().arange(0, 256, 1, like.getDataType()).div(255).reshape(256, 1);
  }

  private static NDArray byDefinition(NDArray logs, NDArray x) {
    NDArray l = x.mul(255).round().reshape(-1);
    NDArray alpha = logs.get(new NDIndex(":, 0")).exp();
    NDArray beta = logs.get(new NDIndex(":, 1")).exp();
    NDArray m = l.neg().add(255);
    NDArray ways = l.zerosLike().add(256).gammaln().sub(l.add(1).gammaln()).sub(m.add(1).gammaln());
    NDArray after =
        l.add(alpha).gammaln().add(m.add(beta).gammaln()).sub(alpha.add(beta).add(255).gammaln());
    NDArray before = alpha.gammaln().add(beta.gammaln()).sub(alpha.add(beta).gammaln());
    return ways.add(after).sub(before);
  }

  /**
   * By sums in place of digammas: Gamma(x + l) / Gamma(x) is the product of x + j over j below l.
   */
  private static double[] exactGradients(double[] parameters) {
    double alpha = Math.exp((float) parameters[0]);
    double beta = Math.exp((float) parameters[1]);
    double[] gradients = new double[512];
    for (int l = 0; l < 256; l++) {
      double both = inverses(alpha + beta, 255);
      gradients[2 * l] = alpha * (inverses(alpha, l) - both);
      gradients[2 * l + 1] = beta * (inverses(beta, 255 - l) - both);
    }
    return gradients;
  }

  private static double inverses(double x, int terms) {
    return IntStream.range(0, terms).mapToDouble(j -> 1 / (x + j)).sum();
  }
}
