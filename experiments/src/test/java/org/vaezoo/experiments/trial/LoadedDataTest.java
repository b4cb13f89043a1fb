package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.testing.TinyExperiment;

class LoadedDataTest {

  @TempDir Path folder;

  @Test
  void consecutiveTrialsOfTheSameDataLoadThemOnce() throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder);
    LoadedData data = new LoadedData(DataFolder.at(folder));
    DataSets first = data.of(spec(experiment, 1));
    assertThat(data.of(spec(experiment, 1))).isSameAs(first);
    DataSets other = data.of(spec(experiment, 2));
    assertThat(other).isNotSameAs(first);
    assertThat(data.of(spec(experiment, 1))).as("the last alone is kept").isNotSameAs(first);
  }

  /** Read anew, as for each trial. */
  private static DataSpec spec(TinyExperiment experiment, int validation) {
    Overrides overrides = Overrides.parse(List.of("data.validation=" + validation));
    return new ExperimentReader(DataFolder.at(experiment.folder()), 1)
        .read(experiment.spec(), overrides)
        .spec()
        .data();
  }
}
