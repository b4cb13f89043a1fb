package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.vaezoo.benchmarks.shared.JavaProcess;

/** Runs a {@link TimedMain} in a process of its own, with this one's Java and class path. */
final class TimedProcess {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TimedProcess() {}

  /**
   * Runs a task to its end; what the worker says on its error stream is passed on.
   *
   * @throws IOException if the worker fails
   */
  static TimedReport run(TimedTask task) throws IOException {
    return TimedReport.of(
        JavaProcess.run(List.of(), TimedMain.class, List.of(JSON.writeValueAsString(task))));
  }
}
