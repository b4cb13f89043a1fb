package org.vaezoo.experiments.progress;

import java.io.PrintWriter;
import java.time.Duration;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialListener;

/** One line an epoch, for logs and pipes. */
public final class PlainProgress implements TrialListener {

  private final PrintWriter out;
  private final RemainingTime remaining = new RemainingTime();
  private final SweepTime sweep;
  private final int trials;
  private String trial = "";

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
  public void chosen(int number, String name) {
    sweep.chosen(number);
    trial = name + " (" + number + " of " + trials + ") ";
  }

  @Override
  public void started(Progress progress) {
    remaining.start(progress);
    sweep.started(progress);
    String from = progress.step() == 0 ? "starts" : "goes on at step " + progress.step();
    say(from + ", " + progress.totalSteps() + " steps");
  }

  @Override
  public void stepped(Progress progress) {}

  @Override
  public void epoch(Progress progress, MetricsRow row) {
    say(
        "epoch "
            + progress.step() / progress.stepsPerEpoch()
            + "/"
            + progress.totalSteps() / progress.stepsPerEpoch()
            + " "
            + Summary.of(row)
            + remaining.estimate(progress).map(PlainProgress::left).orElse("")
            + sweep.estimate(progress).map(PlainProgress::leftOfSweep).orElse(""));
  }

  @Override
  public void note(String message) {
    say(message);
  }

  @Override
  public void ended(String outcome) {
    sweep.ended();
    say(outcome);
  }

  private void say(String line) {
    out.println(trial + line);
    out.flush();
  }

  private static String leftOfSweep(Duration duration) {
    return ", " + RemainingTime.words(duration) + " of the sweep";
  }

  private static String left(Duration duration) {
    return ", " + RemainingTime.words(duration) + " left";
  }
}
