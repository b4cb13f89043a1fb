package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialWorker;

/** Trials one after the other in this process: nothing is started, and a debugger sees all. */
public final class InThisProcess implements Backend {

  private final TrialHand hand;
  private final StopSignal stop;

  /**
   * @param data what the trials learn from
   */
  public InThisProcess(LoadedData data, StopSignal stop) {
    this(new TrialWorker(data, stop), stop);
  }

  /** The same by a worker that may do something else than to train. */
  public InThisProcess(TrialWorker worker, StopSignal stop) {
    this(worker::run, stop);
  }

  /** The same by another hand. */
  InThisProcess(TrialHand hand, StopSignal stop) {
    this.hand = hand;
    this.stop = stop;
  }

  @Override
  public List<ScheduledTrial> run(List<ScheduledTrial> trials, SweepListener listener)
      throws IOException {
    List<ScheduledTrial> open = new ArrayList<>();
    for (ScheduledTrial trial : trials) {
      if (stop.requested() || hand.run(trial.task(), listener.trial(trial)) != TrialEnd.DONE) {
        open.add(trial);
      }
    }
    return open;
  }
}
