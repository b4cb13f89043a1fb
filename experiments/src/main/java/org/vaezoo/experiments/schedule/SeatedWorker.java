package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.experiments.trial.Death;
import org.vaezoo.experiments.trial.TrialTask;

/** The worker at a seat: a new process where the one before has died, until it is dismissed. */
final class SeatedWorker {

  private final List<String> command;
  private volatile WorkerProcess process;
  private volatile boolean dismissed;

  /**
   * @param command that starts a process
   */
  SeatedWorker(List<String> command) {
    this.command = command;
  }

  /** Sits down, unless it sits; false where it was dismissed. */
  boolean sit() throws IOException {
    if (process == null && !dismissed) {
      process = WorkerProcess.start(command);
    }
    return !dismissed;
  }

  void begin(List<TrialTask> tasks) {
    process.begin(tasks);
  }

  /** What it says next; empty where it is dead or has left. */
  Optional<WorkerMessage> next() throws IOException {
    return process.next();
  }

  /** How the process ended that says no more; its place is free. */
  Death death() throws IOException {
    Death death = process.death();
    process = null;
    return death;
  }

  /**
   * Asks it to leave, with a checkpoint where a trial is at work; no other comes. It is asked again
   * and again, as a process may just be starting.
   */
  void dismiss() {
    dismissed = true;
    WorkerProcess now = process;
    if (now != null) {
      now.dismiss();
    }
  }

  /** Has it leave where it still sits. */
  void leave() throws IOException {
    WorkerProcess last = process;
    if (last != null) {
      last.close();
    }
  }
}
