package org.vaezoo.experiments.schedule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.floor.FloorMeasure;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.trial.KnownFloors;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.StoppableSource;
import org.vaezoo.experiments.trial.StoppedException;

/**
 * The floors of the data of a sweep, said before its first trial trains: what a model has to be
 * above on the test split to have learned anything.
 */
final class FloorNotes {

  private final LoadedData data;
  private final KnownFloors known;
  private final StopSignal stop;

  /**
   * @param data loads what floors are fitted to
   * @param known where the floors are kept; those that are there were said before
   * @param stop ends a fit at its next batch
   */
  FloorNotes(LoadedData data, KnownFloors known, StopSignal stop) {
    this.data = data;
    this.known = known;
    this.stop = stop;
  }

  /**
   * The floors of a trial's data, in a line; none where they were said before, or there are none.
   *
   * @throws StoppedException if a stop was asked for
   */
  List<String> of(ExperimentSpec spec) {
    if (known.has(spec, SplitName.TEST)) {
      return List.of();
    }
    DataSets sets = data.of(spec.data());
    List<FloorMeasure> floors = measured(spec, sets);
    if (floors.isEmpty()) {
      return List.of();
    }
    String each =
        floors.stream()
            .map(
                floor ->
                    String.format(Locale.ROOT, "%s %.2f nats", floor.name(), floor.nats().mean()))
            .collect(Collectors.joining(", "));
    return List.of(
        String.format(
            Locale.ROOT,
            "floor: %s, %s, on its %d test examples: %s",
            sets.name(),
            sets.label(),
            sets.test().size(),
            each));
  }

  private List<FloorMeasure> measured(ExperimentSpec spec, DataSets sets) {
    if (sets.test().size() == 0) {
      return List.of();
    }
    DataSource train = new StoppableSource(sets.train(), stop);
    DataSource test = new StoppableSource(sets.test(), stop);
    try (EngineSession engine = Engines.open(spec.engine())) {
      return known.on(spec, train, SplitName.TEST, test, engine.manager()).all();
    }
  }
}
