package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.Map;
import org.vaezoo.experiments.trial.GroupWorker;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialListener;
import org.vaezoo.experiments.trial.TrialTask;
import org.vaezoo.experiments.trial.TrialWorker;

/**
 * What does trials in the process that it is in.
 *
 * @param one does a trial
 * @param group does the trials of a group, at the same time
 */
record Hands(TrialHand one, GroupHand group) {

  /** Does trials that train as one program. */
  @FunctionalInterface
  interface GroupHand {

    /**
     * Brings trials to their ends.
     *
     * @param tasks each with who watches it
     * @return how each was left
     * @throws IOException if the disk fails, or a trial cannot go on from what it left there
     */
    Map<TrialTask, TrialEnd> run(Map<TrialTask, TrialListener> tasks) throws IOException;
  }

  /** Those that train and measure. */
  static Hands of(LoadedData data, StopSignal stop) {
    return new Hands(new TrialWorker(data, stop)::run, new GroupWorker(data, stop)::run);
  }
}
