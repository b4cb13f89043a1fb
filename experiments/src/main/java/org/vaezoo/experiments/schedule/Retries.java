package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.experiments.store.Claim;
import org.vaezoo.experiments.trial.AttemptLog;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;

/** Gives failures up, so that they are done again. */
final class Retries {

  private Retries() {}

  /** Forgets failures of one trial. */
  interface Failures {
    void giveUp(TrialFolder folder) throws IOException;
  }

  /** Gives up the failures of trials that nobody is at. */
  static void of(ResultsFolder folder, List<IdentifiedTrial> trials, Failures failures)
      throws IOException {
    for (IdentifiedTrial trial : trials) {
      TrialFolder trialFolder = folder.trial(trial.id());
      Optional<Claim> claim = trialFolder.tryClaim();
      if (claim.isEmpty()) {
        continue; // somebody is at it already
      }
      try {
        giveUp(trialFolder, failures);
      } finally {
        claim.get().close();
      }
    }
  }

  /**
   * Gives up that training failed or diverged, so that it begins again, or that measures failed.
   */
  static void giveUp(TrialFolder trial) throws IOException {
    Optional<TrialResult> result = trial.result();
    if (result.isPresent() && result.get().status() == Status.FINISHED) {
      trial.measures().giveUpFailed();
    } else if (result.isPresent()) {
      trial.restart();
    }
  }

  private static void giveUp(TrialFolder trial, Failures failures) throws IOException {
    Optional<TrialResult> result = trial.result();
    failures.giveUp(trial);
    if (result.isPresent() && result.get().status() != Status.FINISHED) {
      new AttemptLog(trial.path()).retried();
    }
  }
}
