package org.vaezoo.experiments.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vaezoo.experiments.trial.Death;
import org.vaezoo.experiments.trial.TrialTask;

/** A {@link Worker} as its parent has it. */
final class WorkerProcess implements AutoCloseable {

  /** As long as a worker waits for its own checkpoint, and a little. */
  private static final long PATIENCE_SECONDS = 65;

  private final Process process;
  private final OutputStream orders;
  private final BufferedReader answers;
  private final LastLines lastLines = new LastLines();
  private final Thread errors;

  private WorkerProcess(Process process) {
    this.process = process;
    this.orders = process.getOutputStream();
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.errors = WorkerErrors.passOn(process, lastLines);
  }

  /**
   * Starts a worker, and waits until it takes trials.
   *
   * @throws IOException if it dies instead, with its last lines
   */
  static WorkerProcess start(List<String> command) throws IOException {
    WorkerProcess worker = new WorkerProcess(new ProcessBuilder(command).start());
    if (worker.next().isEmpty()) {
      Death death = worker.death();
      throw new IOException(
          "a worker could not be started: " + death.reason() + "; its command: " + command);
    }
    return worker;
  }

  /** Has it bring trials to their ends: one, or those of a group. */
  void begin(List<TrialTask> tasks) {
    order(TrialTask.line(tasks));
  }

  /** A worker that is dead takes no order; its answer, that there is none, says so. */
  private void order(String line) {
    try {
      orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      orders.flush();
    } catch (IOException dead) {
      lastLines.add("took no order: " + dead.getMessage());
    }
  }

  /** What it says next; empty where it is dead or has left. */
  Optional<WorkerMessage> next() throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      Optional<WorkerMessage> message = MessageLine.read(line);
      if (message.isPresent()) {
        return message;
      }
      lastLines.add(line);
    }
    return Optional.empty();
  }

  /** Asks it to leave, with a checkpoint where a trial is at work. */
  void dismiss() {
    try {
      orders.close();
    } catch (IOException dead) {
      lastLines.add("took no dismissal: " + dead.getMessage());
    }
  }

  /** How a worker ended that says no more. */
  Death death() throws IOException {
    try {
      errors.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      return new Death(process.waitFor(), lastLines.all());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Dismisses it, and ends it where it does not leave. */
  @Override
  public void close() throws IOException {
    dismiss();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while a worker was waited for");
  }
}
