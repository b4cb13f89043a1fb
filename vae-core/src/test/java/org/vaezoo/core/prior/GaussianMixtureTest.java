package org.vaezoo.core.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Estimate;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;

class GaussianMixtureTest extends DistributionContract {

  /** Three logits, three means, three log-variances; the prior of every row is the same. */
  @Override
  protected Distribution of(NDArray parameters) {
    NDArray row = parameters.get(0);
    NDArray mean = row.get(new NDIndex("3:6")).reshape(3, 1);
    NDArray logVariance = row.get(new NDIndex("6:9")).reshape(3, 1);
    return new GaussianMixture(
        parameters.getShape().get(0),
        row.get(new NDIndex("0:3")),
        new DiagonalGaussian(mean, logVariance));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0, 0, 0, -2, 0, 2, 0, 0, 0},
        new double[] {1, 0, -2, -3, 0.5, 4, -4, 0, 1},
        new double[] {0, 90, -90, 1, 2, 3, 0, -2, 0});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.interval(-20, 22, 8400);
  }

  @EachEngine
  void oneStandardComponentIsTheStandardNormal(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      long draws = 20_000;
      NDArray zero = manager.zeros(new Shape(1, 2), DataType.FLOAT64);
      GaussianMixture mixture = GaussianMixture.equal(draws, new DiagonalGaussian(zero, zero));
      NDArray mean = manager.create(new double[] {1, -1}, new Shape(1, 2));
      DiagonalGaussian one = new DiagonalGaussian(mean, mean);
      Draw z = Estimate.draw(one, draws);

      assertClose(mixture.logProb(z.z()), 1e-12, new StandardNormal(draws, 2).logProb(z.z()));
      Rate rate = mixture.rate(Estimate.repeat(one, draws), z);
      assertThat(rate.exact()).isFalse();
      assertThat(rate.units()).isEmpty();
      double closed = new StandardNormal(1, 2).rate(one, z).nats().getDouble(0);
      Estimate sampled = Estimate.of(rate.nats());
      assertThat(sampled.mean()).isCloseTo(closed, within(4 * sampled.standardError()));
    }
  }

  @EachEngine
  void aComponentsUnitsBelongTogether(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {-1, 1, 2, -2}, new Shape(2, 2));
      NDArray logVariance = manager.create(new double[] {0, -1, 1, 0}, new Shape(2, 2));
      NDArray logits = manager.create(new double[] {Math.log(0.25), Math.log(0.75)});
      GaussianMixture p = new GaussianMixture(1, logits, new DiagonalGaussian(mean, logVariance));
      NDArray z = manager.create(new double[] {0.5, -0.5}, new Shape(1, 2));
      double first = density(-1, 0, 0.5) * density(1, -1, -0.5);
      double second = density(2, 1, 0.5) * density(-2, 0, -0.5);
      assertClose(p.logProb(z), 1e-12, Math.log(0.25 * first + 0.75 * second));
    }
  }

  private static double density(double mean, double logVariance, double z) {
    return NormalDistribution.of(mean, Math.exp(logVariance / 2)).density(z);
  }

  @EachEngine
  void aUniformChoosesTheComponentByCumulativeWeight(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {10, 20, 30}, new Shape(3, 1));
      NDArray logits = manager.create(new double[] {0.2, 0.5, 0.3}).log();
      GaussianMixture p = new GaussianMixture(6, logits, new DiagonalGaussian(mean, mean.mul(0)));
      double[] uniforms = {1e-9, 0.19, 0.21, 0.69, 0.71, 1};
      NDArray u = manager.create(uniforms, new Shape(6, 1));
      NDArray draws = p.sample(new FixedNoise(u, u.zerosLike()));
      assertClose(draws, 1e-12, 10, 10, 20, 20, 30, 30);
    }
  }

  @EachEngine
  void gradientWithRespectToTheLatentsEqualsFiniteDifferences(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {-1, 1, 2, -2}, new Shape(2, 2));
      GaussianMixture p = GaussianMixture.equal(2, new DiagonalGaussian(mean, mean));
      NDArray z = manager.create(new double[] {0.5, -0.5, 3, 0}, new Shape(2, 2));
      assertGradient(p::logProb, z, 1e-6);
    }
  }
}
