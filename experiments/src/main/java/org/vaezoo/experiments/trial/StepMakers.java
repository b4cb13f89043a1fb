package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDManager;
import org.vaezoo.core.train.Training;

/** Who makes the steps of trainings. */
@FunctionalInterface
interface StepMakers {

  /**
   * What makes the steps of a trial.
   *
   * @param training of the trial, closed after the maker
   * @param manager of the training
   */
  StepMaker of(TrialWork work, Training training, NDManager manager);

  /** Each trial by itself; of a member of a group its row of the group's program. */
  static StepMaker alone(TrialWork work, Training training, NDManager manager) {
    return work.group().isEmpty()
        ? training::advance
        : new LoneMember(work.group().get(), work.folder().id(), training, manager);
  }
}
