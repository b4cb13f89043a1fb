package org.vaezoo.core.engine;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Functions of libtorch that DJL does not name. They have C++ names, which another version or
 * another compiler may spell differently; a function is absent there.
 */
final class Libtorch {

  /** The library of the operations, and of the context that holds for the process. */
  static final String TORCH = "torch_cpu";

  /** The library below it. */
  static final String CORE = "c10";

  private static final String CONTEXT = "_ZN2at13globalContextEv";

  /**
   * Kept for good: JNA closes a library that nobody holds, and the garbage collector decides when.
   */
  private static final Map<String, NativeLibrary> LIBRARIES = new LinkedHashMap<>();

  private Libtorch() {}

  /** A function of the libtorch that is loaded, if it has one of this name. */
  static synchronized Optional<Function> function(String library, String name) {
    try {
      NativeLibrary opened =
          LIBRARIES.computeIfAbsent(library, key -> NativeLibrary.getInstance(path(key)));
      return Optional.of(opened.getFunction(name));
    } catch (UnsatisfiedLinkError absent) {
      return Optional.empty();
    }
  }

  /** The context that libtorch keeps its settings in. */
  static Optional<Pointer> context() {
    return function(TORCH, CONTEXT).map(found -> found.invokePointer(new Object[0]));
  }

  private static String path(String library) {
    return Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName(library)).toString();
  }
}
