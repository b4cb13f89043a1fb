package org.vaezoo.experiments.schedule;

import org.vaezoo.experiments.trial.TrialListener;

/** Watches a sweep, whose trials may be at work at the same time; changes nothing. */
public interface SweepListener {

  /**
   * The trials that are left to do are known.
   *
   * @param left how many
   * @param all how many trials the run is of, those that have ended included
   */
  void begins(int left, int all);

  /**
   * A trial is taken up, perhaps again. What it is told comes from one thread at a time, and never
   * at the same time as what another trial of the sweep is told.
   */
  TrialListener trial(ScheduledTrial trial);

  /** Every trial has ended, or the sweep was stopped. */
  void over();

  /** Something a person should know of the sweep, in one line. */
  void note(String message);
}
