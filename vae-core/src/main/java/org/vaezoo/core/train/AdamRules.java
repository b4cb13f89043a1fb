package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/** The two ways to compute Adam: one fused kernel on PyTorch, array operations elsewhere. */
final class AdamRules {

  /** The running mean of the gradient, m in the paper. */
  static final String MEAN = "mean";

  /** The running mean of the squared gradient, v in the paper. */
  static final String SQUARE = "square";

  private static final List<Slot> SLOTS = List.of(Slot.named(MEAN), Slot.named(SQUARE));

  private AdamRules() {}

  static Optimizer optimizer(Map<String, NDArray> parameters, AdamSettings settings) {
    UpdateRule rule =
        FusedKernels.fitting(parameters)
            .<UpdateRule>map(kernels -> new FusedAdam(kernels, settings))
            .orElseGet(() -> new PortableAdam(settings));
    return with(parameters, rule);
  }

  static Optimizer with(Map<String, NDArray> parameters, UpdateRule rule) {
    return new RuleOptimizer(parameters, SLOTS, rule);
  }
}
