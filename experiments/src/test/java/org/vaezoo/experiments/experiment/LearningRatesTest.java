package org.vaezoo.experiments.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.testing.TinyExperiment;

class LearningRatesTest {

  @TempDir Path folder;

  @Test
  void ratesBelowZeroOrAbsurdAreRefusedWhereverTheyCome() throws Exception {
    for (String rate :
        List.of("-0.001", "1e5", "101", "{\"type\": \"cosine\", \"from\": 0.1, \"to\": -0.1}")) {
      assertThatThrownBy(() -> read(rate))
          .as(rate)
          .isInstanceOfSatisfying(
              BadSpecException.class,
              refusal ->
                  assertThat(refusal.lines())
                      .singleElement()
                      .asString()
                      .contains(
                          "/optimizer/learningRate: expected numbers from 0 to 100 over the whole"
                              + " run, found "));
    }
  }

  @Test
  void ratesInUseAreNot() throws Exception {
    for (String rate :
        List.of("0", "1e-5", "1", "{\"type\": \"cosine\", \"from\": 0.1, \"to\": 0}")) {
      assertThat(read(rate)).isNotNull();
    }
  }

  private ExperimentSpec read(String rate) throws Exception {
    TinyExperiment experiment =
        TinyExperiment.in(
            folder, "\"optimizer\": {\"type\": \"adam\", \"learningRate\": " + rate + "}");
    return new ExperimentReader(DataFolder.at(folder), 1)
        .read(experiment.spec(), Overrides.NONE)
        .spec();
  }
}
