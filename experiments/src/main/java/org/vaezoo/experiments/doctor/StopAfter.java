package org.vaezoo.experiments.doctor;

import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.schedule.ScheduledTrial;
import org.vaezoo.experiments.schedule.SweepListener;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialListener;

/** Stops a sweep of one trial at the end of an epoch. */
record StopAfter(int epoch, StopSignal stop) implements SweepListener, TrialListener {

  @Override
  public void begins(int left, int all) {}

  @Override
  public TrialListener trial(ScheduledTrial trial) {
    return this;
  }

  @Override
  public void over() {}

  @Override
  public void started(Progress progress) {}

  @Override
  public void stepped(Progress progress) {
    if (progress.step() == (long) epoch * progress.stepsPerEpoch()) {
      stop.request();
    }
  }

  @Override
  public void epoch(Progress progress, MetricsRow row) {}

  @Override
  public void note(String message) {}

  @Override
  public void ended(String outcome) {}
}
