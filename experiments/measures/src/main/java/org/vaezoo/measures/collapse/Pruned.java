package org.vaezoo.measures.collapse;

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
 * @param cost rise of the loss D + wR that the model was trained for, paired; of the bound where it
 *     has no weight
 */
record Pruned(
    int units,
    Estimate elbo,
    Estimate elboChange,
    Optional<Estimate> importanceChange,
    Estimate cost) {}
