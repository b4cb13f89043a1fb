package org.vaezoo.experiments.schedule;

/** How the work on a trial came to an end. */
enum TrialEnd {
  /** The trial has ended, well or not, and is measured. */
  ENDED,
  /** Somebody else is at work on it. */
  BUSY,
  /** A stop was asked for. */
  STOPPED
}
