package org.vaezoo.experiments.schedule;

import java.io.IOException;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialListener;
import org.vaezoo.experiments.trial.TrialTask;

/** Does trials in the process that it is in, one after the other. */
@FunctionalInterface
interface TrialHand {

  /**
   * Brings a trial to its end.
   *
   * @throws IOException if the disk fails, or the trial cannot go on from what it left there
   */
  TrialEnd run(TrialTask task, TrialListener listener) throws IOException;
}
