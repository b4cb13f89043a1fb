package org.vaezoo.core.engine;

/**
 * What lies in memory that the native library has just been given. While it is poisoned every byte
 * is 0xFF, of which float32 and float64 make no number; it is glibc's own setting for tests, {@code
 * MALLOC_PERTURB_}, and has no effect elsewhere.
 */
public final class FreshMemory implements AutoCloseable {

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
    return new FreshMemory(Mallopt.PERTURB.set(NO_NUMBERS));
  }

  /** Whether it is poisoned: glibc alone can. */
  public boolean changed() {
    return changed;
  }

  @Override
  public void close() {
    if (changed) {
      Mallopt.PERTURB.set(environment());
    }
  }

  /** What the environment asks for, which holds again afterwards. */
  private static int environment() {
    return Mallopt.PERTURB
        .asked()
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
