package org.vaezoo.experiments.schedule;

import java.util.List;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.Trial;

/** What was read of the data sets of an experiment: for a person. */
public final class DataReadings {

  private DataReadings() {}

  /** The different data of the trials, in their order. */
  public static List<DataSpec> of(Experiment experiment) {
    return experiment.trials().stream()
        .map(Trial::spec)
        .map(spec -> spec.data())
        .distinct()
        .toList();
  }

  /** What was read, in a line; none of a set that was not read. */
  public static List<String> lines(DataSets sets) {
    return sets.reading().map(reading -> "data: " + reading.line()).stream().toList();
  }
}
