package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;

/**
 * Trains a trial that is not trained, and measures it by what it is not measured by. The lock is
 * held by the caller.
 */
final class TrialRunner {

  private final TrialWork work;
  private final DataFolder dataFolder;
  private final BlockLength block;

  /**
   * @param dataFolder where other data sets lie
   * @param block how long training goes on before it asks whether to stop
   */
  TrialRunner(TrialWork work, DataFolder dataFolder, BlockLength block) {
    this.work = work;
    this.dataFolder = dataFolder;
    this.block = block;
  }

  /**
   * Runs the trial to its end or to a stop.
   *
   * @return how its training ended, or empty where the run was stopped
   * @throws DamagedTrialException if it cannot go on, and is not to be trained from the start
   */
  Optional<TrialResult> run() throws IOException {
    try {
      return toTheEnd();
    } catch (DamagedTrialException damaged) {
      if (!work.choices().restart()) {
        throw damaged;
      }
      work.listener().note(damaged.getMessage());
      work.folder().restart();
      return toTheEnd();
    }
  }

  private Optional<TrialResult> toTheEnd() throws IOException {
    Optional<TrialResult> result = work.folder().result();
    if (result.isEmpty()) {
      result = new TrialTrainer(work, block).run();
    }
    return result.isPresent() && isMeasured(result.get()) ? result : Optional.empty();
  }

  /** Measures a trial that has a model; of any other there is nothing to measure. */
  private boolean isMeasured(TrialResult result) throws IOException {
    if (result.status() != Status.FINISHED) {
      return true;
    }
    try {
      return new TrialMeasurer(work, dataFolder).run(work.spec().allMeasures());
    } catch (NoModelException lost) {
      if (work.folder().rateDistortion().isPresent()) {
        throw lost; // its numbers are kept
      }
      throw new DamagedTrialException(work.folder().path(), lost.reason());
    }
  }
}
