package org.vaezoo.core.model;

import org.vaezoo.core.dist.DiagonalGaussian;
import org.vaezoo.core.dist.Prior;
import org.vaezoo.core.dist.StandardNormal;
import org.vaezoo.core.pass.Pass;

/**
 * The prior N(0, I), which has no parameters.
 *
 * @param units U
 */
public record StandardNormalNetwork(long units) implements PriorNetwork<DiagonalGaussian> {

  @Override
  public Prior<DiagonalGaussian> at(Context context, Pass pass) {
    return new StandardNormal(context.rows(), units);
  }
}
