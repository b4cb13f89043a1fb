package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.order.Ordered;

/**
 * Latents that generation is given; groups not given are drawn from their prior, top down.
 *
 * @param given by group name, [rows, U]
 */
public record Latents(Map<String, NDArray> given) {

  public Latents {
    given = Ordered.copyOf(given);
  }

  /** Nothing given: all groups are drawn. */
  public static Latents none() {
    return new Latents(Map.of());
  }

  /** One group given. */
  public static Latents of(LatentGroup group, NDArray z) {
    return new Latents(Map.of(group.name(), z));
  }

  /** The latents of a group, where given. */
  public Optional<NDArray> of(LatentGroup group) {
    return Optional.ofNullable(given.get(group.name()));
  }
}
