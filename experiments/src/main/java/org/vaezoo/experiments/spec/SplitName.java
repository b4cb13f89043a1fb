package org.vaezoo.experiments.spec;

/** A split of the data that can be evaluated. */
public enum SplitName {
  /** What training sees. */
  TRAIN,
  /** What early stopping and the choice of a model see. */
  VALIDATION,
  /** What only the final evaluation sees. */
  TEST
}
