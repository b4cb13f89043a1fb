package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;

/** The optimizers of a variant's own parts reach the resolved spec and the training. */
class OwnOptimizersTest {

  @TempDir private Path folder;

  @Test
  void theAdversaryOfAVariantHasItsOptimizerAndItsLearningRateAColumn() throws IOException {
    TinyExperiment tiny = TinyExperiment.in(folder);
    Files.writeString(
        tiny.spec(),
        """
        {"name": "tiny", "variant": "factor-vae",
         "data": {"set": {"type": "idx", "trainImages": "tiny.idx", "testCount": 32}, "binarization": "dynamic", "validation": 32},
         "optimizer": {"type": "adam", "learningRate": 0.003},
         "training": {"epochs": 1, "batchSize": 32},
         "evaluation": {"importanceSamples": [], "images": 0}}
        """);
    CommandLineRun run = CommandLineRun.of(tiny.run());
    assertThat(run.code()).as(run.err()).isZero();
    Path trial = tiny.trial();
    JsonNode spec = new ObjectMapper().readTree(trial.resolve("spec.json").toFile());
    assertThat(spec.at("/optimizers/adversary/beta1").doubleValue()).isEqualTo(0.5);
    assertThat(Files.readAllLines(trial.resolve("metrics.csv")).get(0))
        .contains("learning_rate", "adversary_learning_rate");
  }
}
