package org.vaezoo.experiments.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.train.OptimizerSpec;

/**
 * Learning rates that no training survives: below zero the loss is climbed, and above 100 nothing
 * that is in use was ever trained. A schedule is looked at over the whole run.
 */
final class LearningRates {

  private static final double GREATEST = 100;
  private static final long PLACES = 1000;

  private LearningRates() {}

  static void check(ExperimentSpec spec, Problems problems) {
    Map<String, OptimizerSpec> all = new LinkedHashMap<>();
    all.put("/optimizer", spec.optimizer());
    spec.optimizers().forEach((part, optimizer) -> all.put("/optimizers/" + part, optimizer));
    all.forEach(
        (pointer, optimizer) ->
            outside(optimizer.learningRate(), spec.training().epochs())
                .ifPresent(
                    found ->
                        problems.add(
                            pointer + "/learningRate",
                            "expected numbers from 0 to 100 over the whole run, found " + found)));
  }

  /** The first value that is out of range. */
  private static OptionalDouble outside(Schedule rate, int epochs) {
    return LongStream.rangeClosed(0, PLACES)
        .map(place -> place * epochs)
        .mapToDouble(step -> rate.at(new Progress(step, PLACES, PLACES * epochs)))
        .filter(value -> !(value >= 0 && value <= GREATEST))
        .findFirst();
  }
}
