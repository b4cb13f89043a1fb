package org.vaezoo.benchmarks.sweep;

import java.io.IOException;
import java.util.List;
import org.vaezoo.benchmarks.shared.JavaProcess;
import org.vaezoo.experiments.cli.Vaezoo;
import org.vaezoo.experiments.schedule.OwnOptions;

/** The command line of vaezoo in a process of its own, with the options of this one's Java. */
final class VaezooProcess {

  private VaezooProcess() {}

  /** Time of a command, from the start of its process to its end. */
  static double seconds(List<String> command) throws IOException {
    long clock = System.nanoTime();
    JavaProcess.run(OwnOptions.given(), Vaezoo.class, command);
    return (System.nanoTime() - clock) / 1e9;
  }
}
