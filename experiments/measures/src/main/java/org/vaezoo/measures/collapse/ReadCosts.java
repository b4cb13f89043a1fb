package org.vaezoo.measures.collapse;

import java.util.List;
import java.util.Map;
import org.vaezoo.core.diagnose.Estimate;

/**
 * What the distortion rises by if the decoder is given other latents: means over the same examples
 * of paired differences, in nats.
 *
 * @param fromPrior all latents drawn from the prior
 * @param fromAnother all latents those of another example, where a conditional model keeps its
 *     condition
 * @param groups each group, top first
 */
record ReadCosts(Estimate fromPrior, Estimate fromAnother, List<OfGroup> groups) {

  ReadCosts {
    groups = List.copyOf(groups);
  }

  /**
   * A group.
   *
   * @param own what it lowers the distortion by, given the groups above, where all below are drawn
   *     from their priors: over the groups these add up to {@link ReadCosts#fromPrior}
   * @param withBelow the group and all below drawn from their priors
   * @param units by unit: the unit's latent is that of another example, the groups above and the
   *     other units stay, those below are drawn from their priors. Of a large group only some units
   */
  record OfGroup(Estimate own, Estimate withBelow, Map<Integer, Estimate> units) {}

  /** The smaller of the two costs of all latents. */
  double least() {
    return Math.min(fromPrior.mean(), fromAnother.mean());
  }
}
