package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vaezoo.experiments.trial.TrialListener;

/** What workers share: the trials to do, those that are open still, and the first failure. */
final class Work {

  private final Deque<List<ScheduledTrial>> left;
  private final List<ScheduledTrial> open;
  private final SweepListener listener;
  private Exception failure;

  /**
   * @param units trials that one worker does at a time
   */
  Work(List<List<ScheduledTrial>> units, SweepListener listener) {
    this.left = new ArrayDeque<>(units);
    this.open = new ArrayList<>(units.stream().flatMap(List::stream).toList());
    this.listener = listener;
  }

  synchronized Optional<List<ScheduledTrial>> next() {
    return Optional.ofNullable(left.poll());
  }

  synchronized void ended(ScheduledTrial trial) {
    open.remove(trial);
  }

  /** Gives no trial out any more. */
  synchronized void end() {
    left.clear();
  }

  /** The trials that have not ended. */
  synchronized List<ScheduledTrial> open() {
    return List.copyOf(open);
  }

  synchronized void fail(Exception reason) {
    if (failure == null) {
      failure = reason;
    } else {
      failure.addSuppressed(reason);
    }
  }

  synchronized boolean failed() {
    return failure != null;
  }

  void throwFailure() throws IOException {
    if (failure instanceof IOException disk) {
      throw disk;
    }
    if (failure instanceof RuntimeException reason) {
      throw reason;
    }
  }

  synchronized TrialListener listener(ScheduledTrial trial) {
    return listener.trial(trial);
  }

  /** Tells a listener something; one thread at a time. */
  synchronized void tell(Runnable message) {
    message.run();
  }
}
