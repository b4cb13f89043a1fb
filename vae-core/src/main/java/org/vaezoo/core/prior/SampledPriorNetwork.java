package org.vaezoo.core.prior;

import ai.djl.nn.Block;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.pass.Pass;

/**
 * Another network's prior, under which any posterior over the same latents has the rate of its
 * draw.
 *
 * @param <Q> the posteriors that have a rate under it
 * @param density makes p(z)
 */
public record SampledPriorNetwork<Q extends Posterior>(PriorNetwork<?> density)
    implements PriorNetwork<Q> {

  @Override
  public Prior<Q> at(Context context, Pass pass) {
    return new SampledPrior<>(density.at(context, pass));
  }

  @Override
  public Block block() {
    return density.block();
  }

  @Override
  public void prepare(DataSource train, Pass pass) {
    density.prepare(train, pass);
  }
}
