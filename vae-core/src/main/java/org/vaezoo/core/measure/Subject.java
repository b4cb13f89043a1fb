package org.vaezoo.core.measure;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.function.Consumer;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.model.Vae;

/**
 * A trained model that is to be measured.
 *
 * @param model calibrated: its states are those of the training split
 * @param data what it was trained on, and what it was not
 * @param seed the evaluation seed: the same noise for all trials
 * @param manager owner of the model's parameters
 * @param type float32 or float64
 * @param progress told in a few words how far a long measurement has come
 */
public record Subject(
    Vae model,
    DataSets data,
    long seed,
    NDManager manager,
    DataType type,
    Consumer<String> progress) {

  /** The examples of a split. */
  public DataSource split(SplitName name) {
    return switch (name) {
      case TRAIN -> data.train();
      case VALIDATION -> data.validation();
      case TEST -> data.test();
    };
  }
}
