package org.vaezoo.core.engine;

/**
 * Memory that arrays have freed stays with the process, for the arrays of the next step.
 *
 * <p>As it comes, glibc gives a large array's memory back to the system when the array is freed,
 * and each step is given it anew, page by page, each page filled with zeros: with arrays of 13 to
 * 16 MB a tenth to a quarter of a step. What a process holds is then its greatest need so far.
 */
final class KeptMemory {

  private KeptMemory() {}

  /** Keeps memory from now on; what the environment says of the allocator stays as it is. */
  static void keep() {
    set(Mallopt.MMAP_THRESHOLD, 1 << 30);
    set(Mallopt.TRIM_THRESHOLD, 2_000_000_000);
    set(Mallopt.TOP_PAD, 64 << 20);
    set(Mallopt.ARENA_MAX, 1);
  }

  private static void set(Mallopt setting, int value) {
    if (setting.asked().isEmpty()) {
      setting.set(value);
    }
  }
}
