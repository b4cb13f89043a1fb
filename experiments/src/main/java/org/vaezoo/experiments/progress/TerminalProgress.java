package org.vaezoo.experiments.progress;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialListener;

/** A bar with the time left and the last measures, for a terminal of 80 columns or more. */
public final class TerminalProgress implements TrialListener {

  private final SweepTime sweep;
  private final int trials;
  private String place = "";
  private String name = "";
  private ProgressBar bar;

  /**
   * @param trials how many trials the experiment has
   */
  public TerminalProgress(int trials) {
    this.trials = trials;
    this.sweep = new SweepTime(trials);
  }

  @Override
  public void chosen(int number, String trial) {
    sweep.chosen(number);
    place = number + "/" + trials;
    name = trial + " (" + number + " of " + trials + ")";
  }

  @Override
  public void started(Progress progress) {
    sweep.started(progress);
    bar =
        new ProgressBarBuilder()
            .setTaskName(place)
            .setInitialMax(progress.totalSteps())
            .startsFrom(progress.step(), Duration.ZERO)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            .build();
  }

  @Override
  public void stepped(Progress progress) {
    bar.stepTo(progress.step());
  }

  @Override
  public void epoch(Progress progress, MetricsRow row) {
    boolean last = progress.step() == progress.totalSteps();
    String left =
        sweep
            .estimate(progress)
            .map(duration -> " sweep " + RemainingTime.words(duration) + " left")
            .orElse("");
    bar.setExtraMessage((last ? " measuring" : " " + Summary.numbers(row)) + left);
  }

  @Override
  public void note(String message) {
    System.err.println(message);
  }

  @Override
  public void ended(String outcome) {
    sweep.ended();
    if (bar != null) {
      bar.close();
      bar = null;
    }
    System.err.println(name + " " + outcome);
  }
}
