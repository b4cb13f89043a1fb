package org.vaezoo.experiments.progress;

import java.io.PrintWriter;
import java.time.Duration;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.run.MetricsRow;
import org.vaezoo.experiments.run.TrialListener;

/** One line an epoch, for logs and pipes. */
public final class PlainProgress implements TrialListener {

  private final PrintWriter out;
  private final RemainingTime remaining = new RemainingTime();
  private final int trials;
  private int begun;
  private String trial = "";

  /**
   * @param out where lines go
   * @param trials how many trials the experiment has
   */
  public PlainProgress(PrintWriter out, int trials) {
    this.out = out;
    this.trials = trials;
  }

  @Override
  public void started(String name, Progress progress) {
    begun++;
    trial = "%s (%d of %d)".formatted(name, begun, trials);
    remaining.start(progress);
    String from = progress.step() == 0 ? "starts" : "goes on at step " + progress.step();
    say("%s %s, %d steps".formatted(trial, from, progress.totalSteps()));
  }

  @Override
  public void stepped(Progress progress) {}

  @Override
  public void epoch(Progress progress, MetricsRow row) {
    say(
        "%s epoch %d/%d %s %s"
            .formatted(
                trial,
                progress.step() / progress.stepsPerEpoch(),
                progress.totalSteps() / progress.stepsPerEpoch(),
                Summary.of(row),
                remaining.estimate(progress).map(PlainProgress::left).orElse("")));
  }

  @Override
  public void note(String message) {
    say(trial + " " + message);
  }

  @Override
  public void ended(String name, String outcome) {
    say(name + " " + outcome);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  private static String left(Duration duration) {
    return RemainingTime.words(duration) + " left";
  }
}
