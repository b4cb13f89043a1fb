package org.vaezoo.experiments.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Passes on what a worker writes to its error stream, and keeps the last lines of it. */
final class WorkerErrors {

  private WorkerErrors() {}

  /** The thread that does so, until the stream ends. */
  static Thread passOn(Process process, LastLines lastLines) {
    Thread reader = new Thread(() -> read(process, lastLines), "errors of worker " + process.pid());
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  private static void read(Process process, LastLines lastLines) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        lastLines.add(line);
        System.err.println(line);
      }
    } catch (IOException | UncheckedIOException closed) {
      lastLines.add("its error stream: " + closed.getMessage());
    }
  }
}
