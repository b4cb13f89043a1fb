package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/**
 * An optimizer's arithmetic, once for PyTorch's native programs and once in array operations.
 *
 * @param slots what is remembered of each parameter
 * @param inside by a function of {@link NativeKernels}
 * @param portable on any engine
 */
record OptimizerRules(List<Slot> slots, NativeRule inside, UpdateRule portable) {

  /**
   * @param function of {@link NativeKernels}
   * @param settings that it takes last
   */
  static OptimizerRules of(
      List<Slot> slots, String function, List<Double> settings, UpdateRule portable) {
    List<String> names = slots.stream().map(Slot::name).toList();
    return new OptimizerRules(slots, new NativeRule(names, function, settings), portable);
  }

  /** An optimizer of parameters: native where the kernels fit them. */
  Optimizer optimizer(Map<String, NDArray> parameters) {
    UpdateRule rule =
        NativeKernels.fitting(parameters)
            .<UpdateRule>map(kernels -> new NativeUpdate(kernels, inside))
            .orElse(portable);
    return new RuleOptimizer(parameters, slots, rule);
  }
}
