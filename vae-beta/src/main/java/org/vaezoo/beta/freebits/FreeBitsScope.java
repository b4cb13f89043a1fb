package org.vaezoo.beta.freebits;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.model.GroupRate;

/** What gets nats of its own. */
public enum FreeBitsScope {
  /** Each latent unit; the prior's rate must split by unit. */
  UNIT {
    @Override
    NDArray subsets(GroupRate group) {
      return group
          .rate()
          .units()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "free bits per unit need the rate of each unit, which the prior of group '"
                          + group.group().name()
                          + "' does not give; free bits per group do not"));
    }
  },
  /** Each group of latents. */
  GROUP {
    @Override
    NDArray subsets(GroupRate group) {
      return group.rate().nats();
    }
  };

  /** The rates of a group's subsets in nats, [rows, subsets] or [rows]. */
  abstract NDArray subsets(GroupRate group);
}
