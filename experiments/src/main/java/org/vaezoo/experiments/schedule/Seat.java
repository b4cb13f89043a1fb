package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      for (var unit = work.next(); unit.isPresent(); unit = work.next()) {
        bring(unit.get());
      }
    } catch (IOException | RuntimeException failure) {
      work.fail(failure);
    } finally {
      leave();
    }
  }

  private void bring(List<ScheduledTrial> unit) throws IOException {
    Map<ScheduledTrial, TrialListener> listeners = new LinkedHashMap<>();
    unit.forEach(trial -> listeners.put(trial, work.listener(trial)));
    if (unit.size() > 1 && untried(unit) && worker.sit()) {
      listeners.keySet().removeAll(together(listeners));
    }
    for (Map.Entry<ScheduledTrial, TrialListener> trial : listeners.entrySet()) {
      bringToItsEnd(trial.getKey(), trial.getValue());
    }
  }

  /** Whether none of them has cost a worker its life: together they would cost each other's. */
  private static boolean untried(List<ScheduledTrial> unit) throws IOException {
    for (ScheduledTrial trial : unit) {
      if (new Attempts(trial.task()).left() < Attempts.ALL) {
        return false;
      }
    }
    return true;
  }

  /**
   * Has a group done by one worker.
   *
   * @return the trials that it left; where it died the others go on each by itself, so that none
   *     costs the others more than one attempt
   */
  private Set<ScheduledTrial> together(Map<ScheduledTrial, TrialListener> unit) throws IOException {
    worker.begin(unit.keySet().stream().map(ScheduledTrial::task).toList());
    Map<String, ScheduledTrial> left = new LinkedHashMap<>();
    unit.keySet().forEach(trial -> left.put(trial.task().id(), trial));
    Set<ScheduledTrial> done = new LinkedHashSet<>();
    while (!left.isEmpty()) {
      Optional<WorkerMessage> said = worker.next();
      if (said.isEmpty()) {
        died(left.values(), unit);
        break;
      }
      if (said.get() instanceof WorkerMessage.Refused refused) {
        refused.fail();
      } else if (said.get() instanceof WorkerMessage.OfTrial of) {
        ScheduledTrial trial = left.get(of.trial());
        if (of.message() instanceof WorkerMessage.Left end) {
          left.remove(of.trial());
          done.add(trial);
          ended(trial, end.end());
        } else {
          work.tell(() -> of.message().tell(unit.get(trial)));
        }
      }
    }
    return done;
  }

  private void died(Collection<ScheduledTrial> left, Map<ScheduledTrial, TrialListener> unit)
      throws IOException {
    Death death = worker.death();
    for (ScheduledTrial trial : left) {
      if (death.exitCode() != StopSignal.STOPPED) {
        new Attempts(trial.task()).died(death);
        work.tell(() -> unit.get(trial).note("its group's worker died: " + death.reason()));
      }
    }
  }

  private void ended(ScheduledTrial trial, TrialEnd end) {
    if (end == TrialEnd.DONE) {
      work.ended(trial);
    }
  }

  /** Has the trial done by one worker after the other, as long as it has attempts. */
  private void bringToItsEnd(ScheduledTrial trial, TrialListener listener) throws IOException {
    Attempts attempts = new Attempts(trial.task());
    Optional<TrialEnd> end = Optional.empty();
    while (end.isEmpty() && worker.sit()) {
      end = attempts.left() > 0 ? attempt(trial, attempts, listener) : givenUp(attempts, listener);
    }
    end.ifPresent(how -> ended(trial, how));
  }

  /** How the worker left the trial; empty where it died, or was asked to leave by somebody. */
  private Optional<TrialEnd> attempt(
      ScheduledTrial trial, Attempts attempts, TrialListener listener) throws IOException {
    worker.begin(List.of(trial.task()));
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
