package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.Optional;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.experiments.trial.TrialStatus;

/** Whether there is anything left to do of a trial. */
final class Done {

  private Done() {}

  /** Whether a trial has ended, and was measured by all that is asked for. */
  static boolean is(ExperimentSpec spec, TrialFolder folder) throws IOException {
    Optional<TrialResult> result = folder.result();
    if (result.isEmpty() || result.get().status() != TrialStatus.FINISHED) {
      return result.isPresent();
    }
    for (MeasureSpec measure : spec.measures()) {
      if (!folder.isMeasuredBy(measure)) {
        return false;
      }
    }
    return true;
  }
}
