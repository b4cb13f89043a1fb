package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says about this process; 1 MB is 1e6 bytes. */
final class ProcessMemory {

  private static final Path SELF = Path.of("/proc/self");
  private static final double MEGABYTES_OF_KIB = 1024 / 1e6;

  private ProcessMemory() {}

  /** The most memory that was ever resident. */
  static double peakResidentMegabytes() throws IOException {
    return megabytes("VmHWM:");
  }

  /** The memory that is resident now. */
  static double residentMegabytes() throws IOException {
    return megabytes("VmRSS:");
  }

  /** Open files, sockets and the like. */
  static long openFiles() throws IOException {
    try (Stream<Path> entries = Files.list(SELF.resolve("fd"))) {
      return entries.count();
    }
  }

  private static double megabytes(String key) throws IOException {
    Path status = SELF.resolve("status");
    try (Stream<String> lines = Files.lines(status)) {
      String line =
          lines
              .filter(each -> each.startsWith(key))
              .findFirst()
              .orElseThrow(() -> new IOException(status + ": expected a line " + key));
      return Long.parseLong(line.replaceAll("\\D", "")) * MEGABYTES_OF_KIB;
    }
  }
}
