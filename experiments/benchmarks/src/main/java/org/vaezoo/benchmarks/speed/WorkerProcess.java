package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.vaezoo.benchmarks.shared.JavaProcess;

/** Runs a {@link Worker} in a process of its own, with this one's Java and class path. */
final class WorkerProcess {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WorkerProcess() {}

  /**
   * Runs a task to its end; what the worker says on its error stream is passed on.
   *
   * @throws IOException if the worker fails
   */
  static WorkerReport run(WorkerTask task) throws IOException {
    return WorkerReport.of(
        JavaProcess.run(List.of(), Worker.class, List.of(JSON.writeValueAsString(task))));
  }
}
