package org.vaezoo.core.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Optional;

/** The settings of glibc's memory allocator; other libraries have none of them. */
enum Mallopt {
  /** From this size on an array is mapped by itself, and unmapped when it is freed. */
  MMAP_THRESHOLD(-3),
  /** More free memory than this at the end of a heap goes back to the system. */
  TRIM_THRESHOLD(-1),
  /** What a heap is given beyond what it needs when it grows, and keeps when it is trimmed. */
  TOP_PAD(-2),
  /** How many heaps there may be. */
  ARENA_MAX(-8),
  /** What lies in fresh memory. */
  PERTURB(-6);

  private final int parameter;

  Mallopt(int parameter) {
    this.parameter = parameter;
  }

  /** Sets it for the process; false where this system has no such setting. */
  boolean set(int value) {
    return function()
        .map(mallopt -> mallopt.invokeInt(new Object[] {parameter, value}) == 1)
        .orElse(false);
  }

  /** What the environment asks for, in which the user decides. */
  Optional<String> asked() {
    String underscore = this == ARENA_MAX ? "" : "_";
    return Optional.ofNullable(System.getenv("MALLOC_" + name() + underscore));
  }

  private static Optional<Function> function() {
    try {
      return Platform.isLinux()
          ? Optional.of(NativeLibrary.getProcess().getFunction("mallopt"))
          : Optional.empty();
    } catch (UnsatisfiedLinkError otherLibrary) {
      return Optional.empty();
    }
  }
}
