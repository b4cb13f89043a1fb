package org.vaezoo.core.measure;

import java.util.Locale;

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
}
