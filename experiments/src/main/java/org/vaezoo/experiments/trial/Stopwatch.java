package org.vaezoo.experiments.trial;

/** Seconds of work on a trial, those before it was stopped included. */
final class Stopwatch {

  private final long began = System.nanoTime();
  private double earlier;

  /** Goes on from the seconds that a checkpoint remembers. */
  void goOnFrom(double seconds) {
    earlier = seconds;
  }

  /** Seconds so far, to the millisecond. */
  double seconds() {
    return Math.round((earlier + (System.nanoTime() - began) / 1e9) * 1e3) / 1e3;
  }
}
