package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.Trees;
import org.vaezoo.experiments.trial.AttemptLog;

/** A results folder to which several sweeps add. */
class UnionTest {

  private static final String TWO = "\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 2]}}";
  private static final String SIX =
      "\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 2, 4], \"training.seed\": [1, 2]}}";
  private static final String EPOCHS = "\"training\": {\"epochs\": 3, \"batchSize\": 32}";
  private static final String MORE_EPOCHS = "\"training\": {\"epochs\": 4, \"batchSize\": 32}";

  @TempDir private Path folder;

  private TinyExperiment experiment;

  @BeforeEach
  void runTheFirstSweep() throws IOException {
    experiment = TinyExperiment.in(folder.resolve("union"), TWO, EPOCHS);
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
  }

  private CommandLineRun run(String... keys) throws IOException {
    experiment.writeSpec(keys);
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private List<CSVRecord> table() throws IOException {
    return ResultBytes.records(experiment.results().resolve("rate_distortion.csv"));
  }

  private List<List<String>> keys(String... names) throws IOException {
    List<List<String>> keys = new ArrayList<>();
    for (CSVRecord row : table()) {
      if (row.get("split").equals("test")) {
        keys.add(List.of(names).stream().map(row::get).toList());
      }
    }
    return keys;
  }

  private void assertThatNothingWasDoneTwice() throws IOException {
    for (Path trial : experiment.trials()) {
      assertThat(new AttemptLog(trial).attempts()).as(trial + "").isEqualTo(1);
    }
  }

  @Test
  void aGrownSweepAddsWhatIsMissingAndIsTheBytesOfOneThatWasSoFromTheStart() throws IOException {
    run(SIX, EPOCHS);
    assertThatNothingWasDoneTwice();
    TinyExperiment fresh = TinyExperiment.in(folder.resolve("fresh"), SIX, EPOCHS);
    assertThat(CommandLineRun.of(fresh.run()).code()).isZero();
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(ResultBytes.of(fresh.results()));
  }

  @Test
  void trialsOfEarlierSweepsStandBehindAndAreToldApartByWhatDiffers() throws IOException {
    CommandLineRun run = run(SIX, MORE_EPOCHS);
    assertThat(run.out()).contains("beside the sweep the folder holds 2 trials of others");
    assertThatNothingWasDoneTwice();
    assertThat(table().get(0).getParser().getHeaderNames().subList(0, 5))
        .containsExactly("trial", "objective.beta", "training.seed", "training.epochs", "split");
    assertThat(keys("objective.beta", "training.seed", "training.epochs"))
        .containsExactly(
            List.of("0.5", "1", "4"),
            List.of("0.5", "2", "4"),
            List.of("2.0", "1", "4"),
            List.of("2.0", "2", "4"),
            List.of("4.0", "1", "4"),
            List.of("4.0", "2", "4"),
            List.of("0.5", "1", "3"),
            List.of("2.0", "1", "3"));
    CommandLineRun back = run(TWO, EPOCHS);
    assertThat(back.out()).doesNotContain(" starts, ");
    assertThat(keys("objective.beta", "training.epochs", "training.seed"))
        .startsWith(List.of("0.5", "3", "1"), List.of("2.0", "3", "1"))
        .hasSize(8);
    assertThatNothingWasDoneTwice();
    assertThat(Files.readString(experiment.results().resolve("spec.json")))
        .contains("\"epochs\" : 3");
  }

  @Test
  void anotherSettingOfTheSameSweepIsAColumn() throws IOException {
    run(TWO, EPOCHS, "\"engine\": {\"threads\": 2}");
    assertThat(keys("objective.beta", "engine.threads"))
        .containsExactly(
            List.of("0.5", "2"), List.of("2.0", "2"), List.of("0.5", "1"), List.of("2.0", "1"));
    assertThat(CommandLineRun.of("analyze", experiment.results() + "").code()).isZero();
  }

  @Test
  void aVariantIsNamedByWhatWasSwept() throws IOException {
    Trees.delete(experiment.results());
    runVariants("\"vae\", \"beta-vae\"");
    runVariants("\"iwae\"");
    assertThat(keys("variant")).startsWith(List.of("iwae")).contains(List.of("beta-vae"));
    assertThat(experiment.results().resolve("comparison.csv")).exists();
  }

  private void runVariants(String names) throws IOException {
    experiment.writeSpec(
        EPOCHS, "\"variant\": \"vae\"", "\"sweep\": {\"grid\": {\"variant\": [" + names + "]}}");
    List<String> lines = new ArrayList<>(Files.readAllLines(experiment.spec()));
    lines.removeIf(line -> line.startsWith("\"model\"") || line.startsWith("\"objective\""));
    Files.write(experiment.spec(), lines);
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void resumeEndsWhatAnEarlierSweepBegan() throws IOException {
    Path first = experiment.trials().get(0);
    run(SIX, MORE_EPOCHS);
    Files.delete(first.resolve("result.json"));
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
    assertThat(first.resolve("result.json")).doesNotExist();
    assertThat(keys("trial")).hasSize(7);
    CommandLineRun resumed = CommandLineRun.of(experiment.resume());
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(first.resolve("result.json")).exists();
    assertThat(keys("trial")).hasSize(8);
  }

  @Test
  void trialsOfEarlierSweepsAreMeasuredToo() throws IOException {
    run(SIX, MORE_EPOCHS);
    String[] evaluate = {
      "evaluate",
      experiment.results() + "",
      "--with",
      "collapse-curves",
      "--data=" + experiment.folder()
    };
    assertThat(CommandLineRun.of(evaluate).code()).isZero();
    Path table = experiment.results().resolve("collapse_curves.csv");
    assertThat(ResultBytes.records(table)).hasSize(8 * 8);
  }

  @Test
  void aTrialWhoseIdentityCannotBeRemadeIsNamed() throws IOException {
    Path first = experiment.trials().get(0);
    Files.writeString(
        first.resolve("spec.json"),
        Files.readString(first.resolve("spec.json")).replace("\"batchSize\"", "\"batch\""));
    experiment.writeSpec(SIX, MORE_EPOCHS);
    String line = CommandLineRun.of(experiment.run()).refusal(2, 1).get(0);
    assertThat(line)
        .startsWith(experiment.results() + ": trial " + first.getFileName())
        .contains("its identity cannot be remade: its spec.json is not of this version: /training");
  }
}
