package org.vaezoo.core.train;

import java.util.List;

/** What Adam and AdamW remember and do. */
final class AdamRules {

  /** The running mean of the gradient, m in the paper. */
  static final String MEAN = "mean";

  /** The running mean of the squared gradient, v in the paper. */
  static final String SQUARE = "square";

  private static final List<Slot> SLOTS = List.of(Slot.named(MEAN), Slot.named(SQUARE));

  private AdamRules() {}

  static OptimizerRules rules(AdamSettings settings) {
    return OptimizerRules.of(
        SLOTS,
        "adam",
        List.of(settings.beta1(), settings.beta2(), settings.epsilon(), settings.weightDecay()),
        new PortableAdam(settings));
  }
}
