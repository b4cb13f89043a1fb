package org.vaezoo.experiments.progress;

import java.io.PrintWriter;
import java.time.Duration;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.schedule.ScheduledTrial;
import org.vaezoo.experiments.schedule.SweepListener;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialListener;

/** One line an epoch, for logs and pipes; each names its trial. */
public final class PlainProgress implements SweepListener {

  private final PrintWriter out;
  private int trials;
  private SweepTime sweep;

  /**
   * @param out where lines go
   * @param trials how many trials the experiment has
   */
  public PlainProgress(PrintWriter out, int trials) {
    this.out = out;
    this.trials = trials;
    this.sweep = new SweepTime(trials);
  }

  @Override
  public void begins(int left, int all) {
    trials = all;
    sweep = new SweepTime(left);
  }

  @Override
  public TrialListener trial(ScheduledTrial trial) {
    return new Lines(trial);
  }

  @Override
  public void note(String message) {
    say(message);
  }

  @Override
  public void over() {}

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  private final class Lines implements TrialListener {

    private final int number;
    private final String name;
    private final RemainingTime remaining = new RemainingTime();

    Lines(ScheduledTrial trial) {
      this.number = trial.number();
      this.name = trial.name() + " (" + trial.number() + " of " + trials + ") ";
    }

    @Override
    public void started(Progress progress) {
      remaining.start(progress);
      sweep.started(number, progress);
      String from = progress.step() == 0 ? "starts" : "goes on at step " + progress.step();
      say(name + from + ", " + progress.totalSteps() + " steps");
    }

    @Override
    public void stepped(Progress progress) {
      sweep.at(number, progress);
    }

    @Override
    public void epoch(Progress progress, MetricsRow row) {
      sweep.at(number, progress);
      say(
          name
              + "epoch "
              + progress.step() / progress.stepsPerEpoch()
              + "/"
              + progress.totalSteps() / progress.stepsPerEpoch()
              + " "
              + Summary.of(row)
              + remaining.estimate(progress).map(time -> left(time, "left")).orElse("")
              + sweep.estimate().map(time -> left(time, "of the sweep")).orElse(""));
    }

    @Override
    public void note(String message) {
      say(name + message);
    }

    @Override
    public void ended(String outcome) {
      sweep.ended(number);
      say(name + outcome);
    }
  }

  private static String left(Duration duration, String of) {
    return ", " + RemainingTime.words(duration) + " " + of;
  }
}
