package org.vaezoo.experiments.trial;

import java.io.IOException;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.experiments.store.StoredJson;

/** What a trial's checkpoints remember beside tensors, looked at before a training goes on. */
final class CheckpointState {

  private static final String WAY_OUT = "the checkpoint before it is taken, where there is one";

  private CheckpointState() {}

  /**
   * Requires all that a training goes on by.
   *
   * @param patience whether the training stops early
   * @throws IOException with the file, what was expected, and what was found
   */
  static void require(Checkpoint checkpoint, boolean patience) throws IOException {
    StoredJson state =
        StoredJson.read(checkpoint.stateFile(), WAY_OUT)
            .whole("step", checkpoint.step())
            .object("epoch");
    if (state.json().has("seconds")) { // since checkpoints remember the time
      state.number("seconds");
    }
    TrainingLog.require(state);
    state.inside("epoch").numbers("sums").numbers("counts");
    if (patience) {
      state.inside("patience").number("waited");
    }
  }
}
