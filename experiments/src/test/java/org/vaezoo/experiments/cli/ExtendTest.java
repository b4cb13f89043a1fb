package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.trial.AttemptLog;

/** Finished trials that are trained for more epochs. */
class ExtendTest {

  private static final String SWEEP = "\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 2]}}";

  @TempDir private Path folder;

  private static String epochs(int epochs) {
    return String.format(Locale.ROOT, "\"training\": {\"epochs\": %d, \"batchSize\": 32}", epochs);
  }

  private TinyExperiment ran(String name, String... keys) throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder.resolve(name), keys);
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as(run.err()).isZero();
    return experiment;
  }

  private static CommandLineRun extend(TinyExperiment experiment, Path what, int epochs) {
    return CommandLineRun.of(
        "extend", what + "", "--epochs=" + epochs, "--in-process", "--data=" + experiment.folder());
  }

  /** What a trial comes to, by file, whatever its name: result, course and last checkpoint. */
  private static Map<String, String> bytes(Path trial) throws IOException {
    Map<String, String> bytes = new TreeMap<>(ResultBytes.of(trial));
    assertThat(bytes)
        .containsKeys("result.json", "measures/rate-distortion.json")
        .containsKeys("metrics.csv", "unit_rates.csv", "model/weights.safetensors")
        .hasSize(7);
    return bytes;
  }

  private static Path child(TinyExperiment experiment, Path parent) throws IOException {
    String id = parent.getFileName().toString();
    for (Path trial : experiment.trials()) {
      if (Files.readString(trial.resolve("spec.json")).contains("\"parent\" : \"" + id + "\"")) {
        return trial;
      }
    }
    throw new AssertionError("no child of " + parent);
  }

  @Test
  void aChildIsTheBytesOfTheLongerRunFromTheStart() throws IOException {
    TinyExperiment straight = ran("straight", epochs(5));
    TinyExperiment experiment = ran("extended", epochs(3));
    Path parent = experiment.trial();
    Map<String, String> before = bytes(parent);
    CommandLineRun run = extend(experiment, experiment.results(), 5);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("goes on at step 24, 40 steps").doesNotContain("depends on");
    Path child = child(experiment, parent);
    assertThat(bytes(child)).isEqualTo(bytes(straight.trial()));
    assertThat(bytes(parent)).isEqualTo(before);
    List<CSVRecord> rows = ResultBytes.records(experiment.results().resolve("rate_distortion.csv"));
    assertThat(rows).extracting(row -> row.get("training.epochs")).containsOnly("3", "5");
    assertThat(rows)
        .extracting(row -> row.get("parent"))
        .containsOnly("", parent.getFileName().toString());
    assertThat(CommandLineRun.of(experiment.resume()).out()).doesNotContain(" goes on ");
    assertThat(extend(experiment, experiment.results(), 5).out()).doesNotContain(" goes on ");
    assertThat(new AttemptLog(child).attempts()).isEqualTo(1);
  }

  @Test
  void soItIsOnImages() throws IOException {
    String data =
        "\"data\": {\"set\": \"mnist\", \"binarization\": \"dynamic\", \"validation\": 64,"
            + " \"examples\": 640}";
    TinyExperiment straight = ran("longer", data, epochs(3));
    TinyExperiment experiment = ran("shorter", data, epochs(2));
    Path parent = experiment.trial();
    assertThat(extend(experiment, experiment.results(), 3).code()).isZero();
    assertThat(bytes(child(experiment, parent))).isEqualTo(bytes(straight.trial()));
  }

  @Test
  void anExtensionIsExtendedAgainAndOneTrialCanBeMeant() throws IOException {
    TinyExperiment experiment = ran("twice", SWEEP, epochs(2));
    Path one = experiment.trials().get(0);
    assertThat(extend(experiment, one, 3).code()).isZero();
    assertThat(experiment.trials()).hasSize(3);
    Path child = child(experiment, one);
    assertThat(extend(experiment, experiment.results(), 4).code()).isZero();
    assertThat(experiment.trials()).hasSize(5);
    assertThat(child(experiment, child)).exists();
    List<String> lines = extend(experiment, experiment.results(), 2).refusal(1, 1);
    assertThat(lines.get(0)).contains("no finished trial of fewer than 2 epochs");
  }

  @Test
  void aScheduleThatDependsOnTheLengthIsSaid() throws IOException {
    TinyExperiment experiment =
        ran(
            "cosine",
            epochs(2),
            "\"optimizer\": {\"type\": \"adam\", \"learningRate\": {\"type\": \"cosine\", \"from\":"
                + " 0.003}}");
    assertThat(extend(experiment, experiment.results(), 3).out())
        .contains(
            "/optimizer/learningRate depends on the length of the run: the children are not what a"
                + " run of 3 epochs gives from the start");
  }

  @Test
  void aParentWithoutItsWeightsIsSaid() throws IOException {
    TinyExperiment experiment = ran("pruned", epochs(2));
    for (Path file : ResultBytes.files(experiment.results())) {
      if (file.toString().contains("ckpt-")) {
        Files.delete(file);
      }
    }
    assertThat(extend(experiment, experiment.results(), 3).refusal(1, 1).get(0))
        .contains("its weights were not kept, to go on from");
  }

  @Test
  void aParentOfOtherSettingsIsRefused() throws IOException {
    TinyExperiment experiment = ran("other", epochs(2));
    String parent = "\"parent\": \"" + experiment.trial().getFileName() + "\"";
    experiment.writeSpec(parent, "\"training\": {\"epochs\": 3, \"batchSize\": 16}");
    assertThat(CommandLineRun.of(experiment.run()).refusal(1, 1).get(0))
        .contains("no parent of this trial")
        .endsWith("different: /training/batchSize was 32, is 16");
  }

  @Test
  void besideATrialOfItsSettingsFromTheStartAChildIsNotCounted() throws IOException {
    TinyExperiment experiment = ran("doubled", epochs(2));
    Path parent = experiment.trial();
    assertThat(extend(experiment, experiment.results(), 3).code()).isZero();
    Path child = child(experiment, parent);
    experiment.writeSpec(epochs(3));
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("trial " + child.getFileName() + " is left out of the tables: the folder holds");
    assertThat(experiment.trials()).hasSize(3);
    for (String table : List.of("rate_distortion.csv", "units.csv")) {
      assertThat(ResultBytes.records(experiment.results().resolve(table)))
          .extracting(row -> row.get("trial"))
          .as(table)
          .doesNotContain(child.getFileName() + "")
          .contains(parent.getFileName() + "");
    }
    assertThat(ResultBytes.records(experiment.results().resolve("rate_distortion.csv")))
        .extracting(row -> row.get("training.epochs") + " " + row.get("split"))
        .doesNotHaveDuplicates();
  }
}
