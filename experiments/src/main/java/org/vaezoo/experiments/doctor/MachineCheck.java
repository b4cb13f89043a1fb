package org.vaezoo.experiments.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Java, processors, memory and room on the disk of temporary files. */
final class MachineCheck implements Check {

  private static final double MEGABYTE = 1e6;

  /** A heap that holds MNIST and a few models. */
  private static final double LEAST_HEAP = 400 * MEGABYTE;

  /** Room for the checkpoints of a small sweep. */
  private static final double LEAST_DISK = 500 * MEGABYTE;

  @Override
  public String name() {
    return "machine";
  }

  @Override
  public Finding look(Path scratch) throws IOException {
    double heap = Runtime.getRuntime().maxMemory();
    double disk = Files.getFileStore(scratch).getUsableSpace();
    String found =
        String.format(
            Locale.ROOT,
            "Java %s, %d processors, heap up to %.0f MB, %.0f MB free on disk",
            Runtime.version().feature(),
            Runtime.getRuntime().availableProcessors(),
            heap / MEGABYTE,
            disk / MEGABYTE);
    if (heap < LEAST_HEAP) {
      return Finding.wrong(found + "; give Java more memory: -Xmx1g");
    }
    return disk < LEAST_DISK ? Finding.wrong(found + "; make room") : Finding.ok(found);
  }
}
