package org.vaezoo.core.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * Memory that arrays have freed stays with the process, for the arrays of the next step.
 *
 * <p>As it comes, glibc gives a large array's memory back to the system when the array is freed,
 * and each step is given it anew, page by page, each page filled with zeros: with arrays of 13 to
 * 16 MB a tenth to a quarter of a step. What a process holds is then its greatest need so far.
 */
final class KeptMemory {

  private static final Map<Mallopt, Integer> SETTINGS =
      new TreeMap<>(
          Map.of(
              Mallopt.MMAP_THRESHOLD,
              1 << 30,
              Mallopt.TRIM_THRESHOLD,
              2_000_000_000,
              Mallopt.TOP_PAD,
              64 << 20,
              Mallopt.ARENA_MAX,
              1));

  private KeptMemory() {}

  /** Keeps memory from now on; what the environment says of the allocator stays as it is. */
  static void keep() {
    SETTINGS.forEach(
        (setting, value) -> {
          if (setting.asked().isEmpty()) {
            setting.set(value);
          }
        });
  }
}
