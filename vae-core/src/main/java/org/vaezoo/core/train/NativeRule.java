package org.vaezoo.core.train;

import java.util.List;

/**
 * An optimizer's arithmetic inside a native program: a call of a function of {@link NativeKernels}.
 *
 * @param slots what is remembered of each parameter, in the order of the call's arguments
 * @param function called with the parameters, their gradients, the slots, the number of the step,
 *     the learning rate and the settings
 * @param settings as TorchScript writes them
 */
record NativeRule(List<String> slots, String function, List<Double> settings) {

  NativeRule {
    slots = List.copyOf(slots);
    settings = List.copyOf(settings);
  }
}
