package org.vaezoo.experiments.trial;

import java.util.List;
import org.vaezoo.core.train.StepValues;

/** Makes the steps of a training: the training itself, or a group that it is a member of. */
interface StepMaker extends AutoCloseable {

  /**
   * Advances the training, as {@link org.vaezoo.core.train.Training#advance}.
   *
   * @param most steps at most, at least 1
   * @return the scalars of each step; of a group there may be none, while others catch up
   */
  List<StepValues> advance(long most);

  /** The training makes no more steps. */
  @Override
  default void close() {}
}
