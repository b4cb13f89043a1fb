package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                JSON.writeValueAsString(task))
            .redirectError(Redirect.INHERIT)
            .start();
    ProcessOutput said = ProcessOutput.of(process, "a worker");
    requireSuccess(said.code(), task);
    return said.report();
  }

  private static void requireSuccess(int code, WorkerTask task) throws IOException {
    if (code != 0) {
      throw new IOException("benchmark worker: expected exit code 0, found " + code + "; " + task);
    }
  }
}
