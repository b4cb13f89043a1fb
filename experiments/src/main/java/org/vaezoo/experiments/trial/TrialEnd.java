package org.vaezoo.experiments.trial;

/** How work on a trial ended. */
public enum TrialEnd {
  /** The trial has ended, well or not, and was measured by all that is asked for. */
  DONE,
  /** Another process is at it. */
  BUSY,
  /** A stop was asked for: what is finished is on the disk. */
  STOPPED
}
