package org.vaezoo.experiments.trial;

/** How a trial ended. */
public enum TrialStatus {
  /** All epochs done, or stopped early by its own rule; measured. */
  FINISHED,
  /** A loss or term was not finite; no measures. */
  DIVERGED_NUMERIC,
  /** An error; no measures. */
  FAILED
}
