package org.vaezoo.core.engine;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * libtorch's setting {@code torch.set_float32_matmul_precision}, which DJL does not name. It holds
 * for the process.
 *
 * <p>The functions have C++ names, which another version or another compiler may spell differently;
 * the switch is absent there.
 */
final class MatmulSwitch {

  private static final String CONTEXT = "_ZN2at13globalContextEv";
  private static final String SET =
      "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

  private static final String GET = "_ZNK2at7Context22float32MatmulPrecisionEv";

  /**
   * Kept for good: JNA closes a library that nobody holds, and the garbage collector decides when.
   */
  private static NativeLibrary library;

  private final Pointer context;
  private final Function set;
  private final Function get;

  private MatmulSwitch(Pointer context, Function set, Function get) {
    this.context = context;
    this.set = set;
    this.get = get;
  }

  /** The switch of the libtorch that is loaded, if it has one. */
  static synchronized Optional<MatmulSwitch> find() {
    try {
      if (library == null) {
        library = NativeLibrary.getInstance(path().toString());
      }
      Pointer context = library.getFunction(CONTEXT).invokePointer(new Object[0]);
      return Optional.of(
          new MatmulSwitch(context, library.getFunction(SET), library.getFunction(GET)));
    } catch (UnsatisfiedLinkError absent) {
      return Optional.empty();
    }
  }

  void set(MatmulPrecision precision) {
    set.invokeVoid(new Object[] {context, precision.code()});
  }

  /** The code of what is set now, as libtorch says. */
  int code() {
    return get.invokeInt(new Object[] {context});
  }

  private static Path path() {
    return Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName("torch_cpu"));
  }
}
