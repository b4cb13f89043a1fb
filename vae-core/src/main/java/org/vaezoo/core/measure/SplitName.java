package org.vaezoo.core.measure;

import java.util.Locale;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;

/** A split of the data that can be evaluated. */
public enum SplitName {
  /** What training sees. */
  TRAIN,
  /** What early stopping and the choice of a model see. */
  VALIDATION,
  /** What only the final evaluation sees. */
  TEST;

  /** In specs and tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its examples. */
  public DataSource of(DataSets data) {
    return switch (this) {
      case TRAIN -> data.train();
      case VALIDATION -> data.validation();
      case TEST -> data.test();
    };
  }
}
