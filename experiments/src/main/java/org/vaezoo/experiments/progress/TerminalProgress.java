package org.vaezoo.experiments.progress;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.run.MetricsRow;
import org.vaezoo.experiments.run.TrialListener;

/** A bar with the time left and the last measures, for a terminal. */
public final class TerminalProgress implements TrialListener {

  private final int trials;
  private String label = "";
  private ProgressBar bar;

  /**
   * @param trials how many trials the experiment has
   */
  public TerminalProgress(int trials) {
    this.trials = trials;
  }

  @Override
  public void chosen(int number, String trial) {
    label = trial + " (" + number + " of " + trials + ")";
  }

  @Override
  public void started(Progress progress) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(label)
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
    bar.setExtraMessage(" " + Summary.of(row));
  }

  @Override
  public void note(String message) {
    System.err.println(message);
  }

  @Override
  public void ended(String outcome) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    System.err.println(label + " " + outcome);
  }
}
