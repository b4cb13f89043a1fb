package org.vaezoo.core.engine;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.util.Optional;

/**
 * libtorch's setting {@code torch.set_float32_matmul_precision}, which DJL does not name. It holds
 * for the process.
 */
record MatmulSwitch(Pointer context, Function setter, Function getter) {

  private static final String SET =
      "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

  private static final String GET = "_ZNK2at7Context22float32MatmulPrecisionEv";

  /** The switch of the libtorch that is loaded, if it has one. */
  static Optional<MatmulSwitch> find() {
    Optional<Pointer> context = Libtorch.context();
    Optional<Function> set = Libtorch.function(Libtorch.TORCH, SET);
    Optional<Function> get = Libtorch.function(Libtorch.TORCH, GET);
    return context.isPresent() && set.isPresent() && get.isPresent()
        ? Optional.of(new MatmulSwitch(context.get(), set.get(), get.get()))
        : Optional.empty();
  }

  void set(MatmulPrecision precision) {
    setter.invokeVoid(new Object[] {context, precision.code()});
  }

  /** The code of what is set now, as libtorch says. */
  int code() {
    return getter.invokeInt(new Object[] {context});
  }
}
