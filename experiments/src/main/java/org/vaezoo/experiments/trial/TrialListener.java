package org.vaezoo.experiments.trial;

import org.vaezoo.core.schedule.Progress;

/** Watches a trial; changes nothing. */
public interface TrialListener {

  /** The trial begins or goes on. */
  void started(Progress progress);

  /** Steps are done: a block of them. */
  void stepped(Progress progress);

  /** An epoch is done; the row is that of validation where there is such a split. */
  void epoch(Progress progress, MetricsRow row);

  /** Something a person should know, in one line. */
  void note(String message);

  /** The trial has ended, or was stopped; the outcome in a few words. */
  void ended(String outcome);
}
