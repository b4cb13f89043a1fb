package org.vaezoo.core.diagnose;

import java.util.Optional;

/**
 * What the code of a model costs on a split, or why it has no cost: a deterministic code has no
 * density, and so neither rate nor bound.
 */
public sealed interface BoundReport {

  /**
   * The cost in nats.
   *
   * @param rate R
   * @param elbo -(D + R)
   */
  record Bound(Estimate rate, Estimate elbo) implements BoundReport {

    @Override
    public Optional<Bound> bound() {
      return Optional.of(this);
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }
  }

  /**
   * No cost.
   *
   * @param why in a few words
   */
  record None(String why) implements BoundReport {

    @Override
    public Optional<Bound> bound() {
      return Optional.empty();
    }

    @Override
    public Optional<String> missing() {
      return Optional.of(why);
    }
  }

  /** Rate and bound, where the model has them. */
  Optional<Bound> bound();

  /** Why it has none; empty where it has them. */
  Optional<String> missing();
}
