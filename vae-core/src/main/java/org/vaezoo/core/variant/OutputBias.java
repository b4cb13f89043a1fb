package org.vaezoo.core.variant;

/** Where the decoder's output bias begins. */
public enum OutputBias {
  /** At zero. */
  ZERO,
  /** Where the mean of p(x|z) is the mean training example. */
  TRAINING_MEAN
}
