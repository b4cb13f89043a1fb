package org.vaezoo.experiments.progress;

import java.io.PrintStream;
import java.time.Duration;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.run.MetricsRow;
import org.vaezoo.experiments.run.TrialListener;

/** One line an epoch, for logs and pipes. */
public final class PlainProgress implements TrialListener {

  private final PrintStream out;
  private final RemainingTime remaining = new RemainingTime();
  private String trial = "";

  public PlainProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void started(String name, Progress progress) {
    trial = name;
    remaining.start(progress);
    String from = progress.step() == 0 ? "starts" : "goes on at step " + progress.step();
    out.printf("%s %s, %d steps%n", trial, from, progress.totalSteps());
  }

  @Override
  public void stepped(Progress progress) {}

  @Override
  public void epoch(Progress progress, MetricsRow row) {
    out.printf(
        "%s epoch %d/%d %s %s%n",
        trial,
        progress.step() / progress.stepsPerEpoch(),
        progress.totalSteps() / progress.stepsPerEpoch(),
        Summary.of(row),
        remaining.estimate(progress).map(PlainProgress::left).orElse(""));
  }

  @Override
  public void note(String message) {
    out.println(trial + " " + message);
  }

  @Override
  public void ended(String name, String outcome) {
    out.println(name + " " + outcome);
  }

  private static String left(Duration duration) {
    return RemainingTime.words(duration) + " left";
  }
}
