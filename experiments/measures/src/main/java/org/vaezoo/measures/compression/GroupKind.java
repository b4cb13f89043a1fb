package org.vaezoo.measures.compression;

import java.util.Optional;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.model.LatentGroup;

/**
 * The distributions of a group.
 *
 * @param group of the model
 * @param q how the posterior is coded, where its latents are codes
 * @param p how the prior is coded, where they are codes
 * @param mixed whether the prior of Gaussian latents is a mixture
 */
record GroupKind(LatentGroup group, Optional<Coding> q, Optional<Coding> p, boolean mixed) {

  /** Whether the latents are Gaussian numbers, not codes. */
  boolean isGaussian() {
    return q.isEmpty();
  }

  /** U. */
  int units() {
    return Math.toIntExact(group.units());
  }
}
