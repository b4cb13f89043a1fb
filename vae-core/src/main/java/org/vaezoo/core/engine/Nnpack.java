package org.vaezoo.core.engine;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.util.Optional;

/**
 * A library of convolutions inside libtorch that is not used: where a processor does not show its
 * caches, as some virtual machines do not, each convolution would warn that NNPACK could not be
 * initialised; where it does, the same spec would round otherwise.
 */
final class Nnpack {

  private static final String SET = "_ZN2at7Context20setUserEnabledNNPACKEb";
  private static final String GET = "_ZNK2at7Context17userEnabledNNPACKEv";

  private Nnpack() {}

  /** Switches it off for the process, where this libtorch has the switch. */
  static void switchOff() {
    Optional<Pointer> context = Libtorch.context();
    Optional<Function> set = Libtorch.function(Libtorch.TORCH, SET);
    if (context.isPresent() && set.isPresent()) {
      set.get().invokeVoid(new Object[] {context.get(), 0});
    }
  }

  /** Whether libtorch may use it; empty where it does not say. */
  static Optional<Boolean> used() {
    return Libtorch.function(Libtorch.TORCH, GET)
        .flatMap(get -> Libtorch.context().map(c -> (get.invokeInt(new Object[] {c}) & 1) == 1));
  }
}
