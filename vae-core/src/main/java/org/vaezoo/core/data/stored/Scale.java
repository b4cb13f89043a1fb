package org.vaezoo.core.data.stored;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Scaling;

/** Which scaling the columns of a table are shown by; none of what is no table of real numbers. */
public sealed interface Scale {

  /**
   * The scaling of a data set.
   *
   * @param name of the set, in messages
   * @param training positions of the training split
   */
  Optional<Scaling> of(StoredSet set, String name, int[] training);

  /** What a reader has to know of it. */
  List<String> notes(StoredSet set);

  /** Every number as it is. */
  static Scale none() {
    return new Own(false);
  }

  /** Whether columns are measured each in a unit of its own: a table, of real numbers. */
  static boolean isTable(DataKind stored, Shape example) {
    return stored == DataKind.CONTINUOUS && example.dimension() == 1;
  }

  private static boolean isTable(StoredSet set) {
    return isTable(set.training().stored(), set.training().shape());
  }

  /**
   * By the moments of the set's own training split.
   *
   * @param scaled whether it is
   */
  record Own(boolean scaled) implements Scale {

    @Override
    public Optional<Scaling> of(StoredSet set, String name, int[] training) {
      return scaled && isTable(set)
          ? Optional.of(
              ColumnMoments.of((RealNumbers) set.training(), training, name, set.columns()))
          : Optional.empty();
    }

    @Override
    public List<String> notes(StoredSet set) {
      if (!isTable(set)) {
        return List.of();
      }
      return List.of(
          scaled
              ? "standardised by the mean and the standard deviation of each column over the"
                  + " training split; nats are those of the file's units"
              : "not standardised: every column is shown in the file's units");
    }
  }

  /**
   * As another set, on which the model was trained.
   *
   * @param scaling of that set
   */
  record Trained(Optional<Scaling> scaling) implements Scale {

    @Override
    public Optional<Scaling> of(StoredSet set, String name, int[] training) {
      return isTable(set) ? scaling : Optional.empty();
    }

    @Override
    public List<String> notes(StoredSet set) {
      return List.of();
    }
  }
}
