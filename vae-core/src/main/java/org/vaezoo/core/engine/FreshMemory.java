package org.vaezoo.core.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Optional;

/**
 * What lies in memory that the native library has just been given. While it is poisoned every byte
 * is 0xFF, of which float32 and float64 make no number; it is glibc's own setting for tests, {@code
 * MALLOC_PERTURB_}, and has no effect elsewhere.
 */
public final class FreshMemory implements AutoCloseable {

  /** glibc's M_PERTURB. */
  private static final int PERTURB = -6;

  /** Fresh bytes are the complement of the lowest byte, here 0; freed ones are that byte. */
  private static final int NO_NUMBERS = 256;

  private final boolean changed;

  private FreshMemory(boolean changed) {
    this.changed = changed;
  }

  /** As the system gives it. */
  public static FreshMemory asItIs() {
    return new FreshMemory(false);
  }

  /** Poisoned until it is closed, for the whole process. */
  public static FreshMemory poisoned() {
    return new FreshMemory(set(NO_NUMBERS));
  }

  /** Whether it is poisoned: glibc alone can. */
  public boolean changed() {
    return changed;
  }

  private static boolean set(int value) {
    return mallopt().map(it -> it.invokeInt(new Object[] {PERTURB, value}) == 1).orElse(false);
  }

  private static Optional<Function> mallopt() {
    try {
      return Platform.isLinux()
          ? Optional.of(NativeLibrary.getProcess().getFunction("mallopt"))
          : Optional.empty();
    } catch (UnsatisfiedLinkError otherLibrary) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    if (changed) {
      set(environment());
    }
  }

  /** What the environment asks for, which holds again afterwards. */
  private static int environment() {
    String asked = System.getenv("MALLOC_PERTURB_");
    return asked != null && asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 0;
  }
}
