package org.vaezoo.core.prior;

import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
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
