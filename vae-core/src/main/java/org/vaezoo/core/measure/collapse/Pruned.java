package org.vaezoo.core.measure.collapse;

import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;

/**
 * Lower bounds on the likelihood with and without some units, on the same examples and draws, in
 * nats: Burda, Grosse and Salakhutdinov (2016), section 5.2.
 *
 * @param units units that were pruned
 * @param elbo -(D + R) before
 * @param elboChange what pruning adds to it, paired
 * @param importanceChange what pruning adds to the importance-weighted bound, paired; none where
 *     units were not given the prior
 */
record Pruned(int units, Estimate elbo, Estimate elboChange, Optional<Estimate> importanceChange) {

  /** What pruning costs. */
  Estimate cost() {
    return new Estimate(-elboChange.mean(), elboChange.standardError(), elboChange.count());
  }
}
