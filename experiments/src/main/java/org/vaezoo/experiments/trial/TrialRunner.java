package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.vaezoo.core.data.DataFolder;

/** Trains and measures by the engine of the trial's spec. */
final class TrialRunner implements Execution {

  private final DataFolder dataFolder;
  private final Supplier<BlockLength> blocks;
  private final StepMakers makers;

  /**
   * @param dataFolder where other data sets lie
   * @param blocks of each trial, how long training goes on before it asks whether to stop
   */
  TrialRunner(DataFolder dataFolder, Supplier<BlockLength> blocks) {
    this(dataFolder, blocks, StepMakers::alone);
  }

  /**
   * The same of trials that may make their steps together.
   *
   * @param makers of the steps of each trial
   */
  TrialRunner(DataFolder dataFolder, Supplier<BlockLength> blocks, StepMakers makers) {
    this.dataFolder = dataFolder;
    this.blocks = blocks;
    this.makers = makers;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DamagedTrialException if it cannot go on, and is not to be trained from the start
   */
  @Override
  public Optional<TrialResult> run(TrialWork work) throws IOException {
    try {
      return toTheEnd(work);
    } catch (DamagedTrialException damaged) {
      if (!work.choices().restart()) {
        throw damaged;
      }
      work.listener().note(damaged.getMessage());
      work.folder().restart();
      return toTheEnd(work);
    }
  }

  private Optional<TrialResult> toTheEnd(TrialWork work) throws IOException {
    Optional<TrialResult> result = work.folder().result();
    if (result.isEmpty()) {
      result = new TrialTrainer(work, blocks.get(), makers).run();
    }
    return result.isPresent() && isMeasured(work, result.get()) ? result : Optional.empty();
  }

  /** Measures a trial that has a model; of any other there is nothing to measure. */
  private boolean isMeasured(TrialWork work, TrialResult result) throws IOException {
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
