package org.vaezoo.experiments.progress;

import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.schedule.ScheduledTrial;
import org.vaezoo.experiments.schedule.SweepListener;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialListener;

/**
 * A bar of the whole sweep, with the time left and the last measures of the trial that spoke last;
 * for a terminal of 80 columns or more.
 */
public final class TerminalProgress implements SweepListener {

  private int trials;
  private SweepTime sweep;
  private SweepBar bar;

  /**
   * @param trials how many trials the experiment has
   */
  public TerminalProgress(int trials) {
    this.trials = trials;
    this.sweep = new SweepTime(trials);
  }

  @Override
  public void begins(int left, int all) {
    trials = all;
    sweep = new SweepTime(left);
    if (left > 0) {
      bar = new SweepBar(left);
    }
  }

  @Override
  public TrialListener trial(ScheduledTrial trial) {
    return new Part(trial);
  }

  @Override
  public void note(String message) {
    System.err.println(message);
  }

  @Override
  public void over() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void show() {
    bar.show(sweep.done());
  }

  private final class Part implements TrialListener {

    private final int number;
    private final String name;
    private final RemainingTime remaining = new RemainingTime();

    Part(ScheduledTrial trial) {
      this.number = trial.number();
      this.name = trial.name() + " (" + number + " of " + trials + ")";
    }

    @Override
    public void started(Progress progress) {
      remaining.start(progress);
      sweep.started(number, progress);
      bar.say(name);
      show();
    }

    @Override
    public void stepped(Progress progress) {
      sweep.at(number, progress);
      show();
    }

    @Override
    public void epoch(Progress progress, MetricsRow row) {
      sweep.at(number, progress);
      boolean last = progress.step() == progress.totalSteps();
      String left =
          sweep
              .estimate()
              .or(() -> remaining.estimate(progress))
              .map(duration -> ", " + RemainingTime.words(duration) + " left")
              .orElse("");
      String found = last ? "measuring" : Summary.numbers(row);
      bar.say(name + " " + found + left);
      show();
    }

    @Override
    public void note(String message) {
      System.err.println(name + " " + message);
    }

    @Override
    public void ended(String outcome) {
      sweep.ended(number);
      show();
      System.err.println(name + " " + outcome);
    }
  }
}
