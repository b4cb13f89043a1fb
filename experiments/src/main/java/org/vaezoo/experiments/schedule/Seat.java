package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.experiments.trial.Death;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialListener;

/** The place of one worker, which brings one trial after the other to its end. */
final class Seat implements Runnable {

  private final SeatedWorker worker;
  private final Work work;

  Seat(List<String> command, Work work) {
    this.worker = new SeatedWorker(command);
    this.work = work;
  }

  @Override
  public void run() {
    try {
      for (var trial = work.next(); trial.isPresent(); trial = work.next()) {
        bringToItsEnd(trial.get());
      }
    } catch (IOException | RuntimeException failure) {
      work.fail(failure);
    } finally {
      leave();
    }
  }

  /** Has the trial done by one worker after the other, as long as it has attempts. */
  private void bringToItsEnd(ScheduledTrial trial) throws IOException {
    TrialListener listener = work.listener(trial);
    Attempts attempts = new Attempts(trial.task());
    Optional<TrialEnd> end = Optional.empty();
    while (end.isEmpty() && worker.sit()) {
      end = attempts.left() > 0 ? attempt(trial, attempts, listener) : givenUp(attempts, listener);
    }
    if (end.equals(Optional.of(TrialEnd.DONE))) {
      work.ended(trial);
    }
  }

  /** How the worker left the trial; empty where it died, or was asked to leave by somebody. */
  private Optional<TrialEnd> attempt(
      ScheduledTrial trial, Attempts attempts, TrialListener listener) throws IOException {
    worker.begin(trial.task());
    Optional<TrialEnd> end = listen(listener);
    if (end.isPresent()) {
      return end;
    }
    Death death = worker.death();
    if (death.exitCode() != StopSignal.STOPPED) {
      attempts.died(death);
      work.tell(() -> listener.note("its worker died: " + death.reason()));
    }
    return Optional.empty();
  }

  private Optional<TrialEnd> givenUp(Attempts attempts, TrialListener listener) throws IOException {
    Optional<String> outcome = attempts.giveUp();
    if (attempts.left() > 0) {
      outcome.ifPresent(words -> work.tell(() -> listener.note(words)));
      return Optional.empty(); // to what else the trial is to be measured by
    }
    outcome.ifPresent(words -> work.tell(() -> listener.ended(words)));
    return Optional.of(outcome.isPresent() ? TrialEnd.DONE : TrialEnd.BUSY);
  }

  /** Passes on what the worker says of its trial; empty where it died. */
  private Optional<TrialEnd> listen(TrialListener listener) throws IOException {
    Optional<WorkerMessage> said = worker.next();
    while (said.isPresent()) {
      WorkerMessage message = said.get();
      if (message instanceof WorkerMessage.Left left) {
        return Optional.of(left.end());
      }
      if (message instanceof WorkerMessage.Refused refused) {
        refused.fail();
      }
      work.tell(() -> message.tell(listener));
      said = worker.next();
    }
    return Optional.empty();
  }

  /** Asks the worker to leave, with a checkpoint where a trial is at work; no other comes. */
  void dismiss() {
    worker.dismiss();
  }

  private void leave() {
    try {
      worker.leave();
    } catch (IOException failure) {
      work.fail(failure);
    }
  }
}
