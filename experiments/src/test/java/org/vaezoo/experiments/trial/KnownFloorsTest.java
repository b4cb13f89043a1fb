package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.testing.TinyExperiment;

class KnownFloorsTest {

  @TempDir Path folder;

  private final KnownFloors floors = new KnownFloors();
  private final StopSignal stop = StopSignal.never();

  @Test
  void trialsOfTheSameDataAndNatsHaveTheSameOnes() throws IOException {
    ExperimentSpec spec = spec("training.seed=1");
    assertThat(floors.has(spec, SplitName.TEST)).isFalse();
    SplitFloors first = test(spec);
    assertThat(floors.has(spec, SplitName.TEST)).isTrue();
    assertThat(floors.has(spec, SplitName.TRAIN)).isFalse();
    assertThat(test(spec("training.seed=2"))).isSameAs(first);
    ExperimentSpec other = spec("data.evaluationSeed=9");
    assertThat(floors.has(other, SplitName.TEST)).isFalse();
    assertThat(test(other)).isNotSameAs(first);
    assertThat(test(spec)).as("what was measured is kept").isSameAs(first);
  }

  @Test
  void ofAStoppedFitNothingIsKept() throws IOException {
    ExperimentSpec spec = spec("training.seed=1");
    stop.request();
    assertThatThrownBy(() -> test(spec)).isInstanceOf(StoppedException.class);
    assertThat(floors.has(spec, SplitName.TEST)).isFalse();
  }

  private SplitFloors test(ExperimentSpec spec) {
    DataSets data = spec.data().load(DataFolder.at(folder));
    try (EngineSession engine = Engines.open(spec.engine())) {
      return floors.on(
          spec,
          new StoppableSource(data.train(), stop),
          SplitName.TEST,
          new StoppableSource(data.test(), stop),
          engine.manager());
    }
  }

  private ExperimentSpec spec(String key) throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder);
    return new ExperimentReader(DataFolder.at(folder), 1)
        .read(experiment.spec(), Overrides.parse(List.of(key)))
        .spec();
  }
}
