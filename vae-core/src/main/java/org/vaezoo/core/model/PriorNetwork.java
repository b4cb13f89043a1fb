package org.vaezoo.core.model;

import ai.djl.nn.Block;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;

/**
 * Makes the prior of a pass: a VampPrior encodes its pseudo-inputs here, a conditional model reads
 * its condition.
 *
 * @param <Q> the posteriors that have a rate under the prior
 */
public interface PriorNetwork<Q extends Posterior> {

  /** p(z) for each row of the context. */
  Prior<Q> at(Context context, Pass pass);

  /** The prior's parameters. */
  default Block block() {
    return new ModelBlock();
  }

  /** Sets initial values that depend on the data, once, before step 0. */
  default void prepare(DataSource train, Pass pass) {}
}
