package org.vaezoo.core.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.GaussianUnits;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/** The prior N(0, I) of U units. Its rate is in closed form and splits by unit. */
public final class StandardNormal implements Prior<DiagonalGaussian>, GaussianUnits {

  private final long rows;
  private final long units;

  /**
   * @param rows B
   * @param units U
   */
  public StandardNormal(long rows, long units) {
    this.rows = rows;
    this.units = units;
  }

  @Override
  public Shape batchShape() {
    return new Shape(rows);
  }

  @Override
  public Shape eventShape() {
    return new Shape(units);
  }

  @Override
  public NDArray sample(Noise noise) {
    return noise.normal(new Shape(rows, units));
  }

  @Override
  public NDArray logProb(NDArray z) {
    NDArray sum = z.square().add(DiagonalGaussian.LOG_2_PI).sum(new int[] {1});
    return Numbers.times(sum, -0.5);
  }

  @Override
  public UnitScale scale(NDArray like) {
    return UnitScale.standard();
  }

  @Override
  public DiagonalGaussian units(NDArray like) {
    NDArray zeros = like.getManager().zeros(new Shape(rows, units), like.getDataType());
    return new DiagonalGaussian(zeros, zeros);
  }

  /** KL = (mean^2 + variance - 1 - log variance) / 2 a unit; Kingma and Welling, appendix B. */
  @Override
  public Rate rate(DiagonalGaussian q, Draw z) {
    NDArray logVariance = q.logVariance();
    NDArray twice = q.mean().square().add(logVariance.exp()).sub(1).sub(logVariance);
    return Rate.exactByUnit(Numbers.times(twice, 0.5));
  }
}
