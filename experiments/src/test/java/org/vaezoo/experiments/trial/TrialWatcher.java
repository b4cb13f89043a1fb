package org.vaezoo.experiments.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.vaezoo.core.schedule.Progress;

final class TrialWatcher implements TrialListener {

  final LongConsumer onStep;
  final List<String> notes = new ArrayList<>();

  TrialWatcher(LongConsumer onStep) {
    this.onStep = onStep;
  }

  @Override
  public void started(Progress progress) {}

  @Override
  public void stepped(Progress progress) {
    onStep.accept(progress.step());
  }

  @Override
  public void epoch(Progress progress, MetricsRow row) {}

  @Override
  public void note(String message) {
    notes.add(message);
  }

  @Override
  public void ended(String outcome) {}
}
