package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.experiments.trial.StoredTrial;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;

/** Finds the trials of a run of which anything is left to do. */
final class OpenTrials {

  private OpenTrials() {}

  /**
   * Looks at all of them before anybody is put to work.
   *
   * @throws IOException if a trial that is to be measured has not kept its weights
   */
  static List<IdentifiedTrial> of(ResultsFolder folder, List<IdentifiedTrial> trials)
      throws IOException {
    List<IdentifiedTrial> open = new ArrayList<>();
    for (IdentifiedTrial trial : trials) {
      TrialFolder trialFolder = folder.trial(trial.id());
      List<MeasureSpec> asked = trial.trial().spec().allMeasures();
      if (trialFolder.keepsSpec() && trialFolder.isDone(asked)) {
        trialFolder.forgetBlocks(asked);
      } else {
        requireWeights(trialFolder, trial.trial().spec(), asked);
        open.add(trial);
      }
    }
    return open;
  }

  /** A trial whose numbers are kept is not trained again for one measure more. */
  private static void requireWeights(
      TrialFolder trial, ExperimentSpec spec, List<MeasureSpec> asked) throws IOException {
    Optional<TrialResult> result = trial.result();
    boolean finished = result.isPresent() && result.get().status() == Status.FINISHED;
    if (finished && trial.rateDistortion().isPresent() && !trial.measures().left(asked).isEmpty()) {
      StoredTrial.requireWeights(trial, spec);
    }
  }
}
