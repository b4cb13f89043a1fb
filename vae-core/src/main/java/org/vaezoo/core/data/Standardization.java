package org.vaezoo.core.data;

/** Whether the columns of a table are shown in their own units. */
public enum Standardization {
  /** Shifted by the mean and divided by the standard deviation of the training split. */
  TRAIN,
  /** As they are. */
  NONE
}
