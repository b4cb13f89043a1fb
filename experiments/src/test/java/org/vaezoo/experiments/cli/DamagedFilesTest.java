package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;

/** Each stored file damaged in each way: one line with the file and the way out, and no trace. */
class DamagedFilesTest {

  private static final List<String> STORED =
      List.of(
          "result.json",
          "provenance.json",
          "measures/rate-distortion.json",
          "measures/rate-distortion.provenance.json",
          "measures/aggregate.json",
          "measures/aggregate.provenance.json");

  private static final List<String> DAMAGES =
      List.of("", "{}", "[]", "null", "7", "{\"status\": ", "{\"status\": 7}", "\u0000");

  @TempDir Path folder;

  private TinyExperiment experiment;

  @BeforeEach
  void run() throws IOException {
    experiment = TinyExperiment.in(folder, "\"measures\": [\"aggregate\"]");
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
  }

  @Test
  void damageIsOneLineWithTheFileAndTheWayOut() throws IOException {
    for (String name : STORED) {
      Path file = experiment.trial().resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (String damage : DAMAGES) {
        Files.writeString(file, damage);
        assertRefused(name, damage.isEmpty() ? "empty" : damage);
      }
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      assertRefused(name, "cut in half");
      Files.write(file, whole);
    }
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
  }

  @Test
  void missingProvenanceIsOneLineAndItsWayOutWorks() throws IOException {
    Files.delete(experiment.trial().resolve("provenance.json"));
    assertRefused("provenance.json", "missing");
    Files.delete(experiment.trial().resolve("result.json"));
    assertThat(CommandLineRun.of(experiment.resume()).code()).isZero();
    Files.delete(experiment.trial().resolve("measures/aggregate.provenance.json"));
    assertRefused("measures/aggregate.provenance.json", "missing");
    Files.delete(experiment.trial().resolve("measures/aggregate.json"));
    assertThat(CommandLineRun.of(experiment.resume()).code()).isZero();
  }

  @Test
  void filesOfOthersAreLeftAlone() throws IOException {
    List<Path> others =
        List.of(
            experiment.results().resolve(".DS_Store"),
            experiment.results().resolve("notes.tmp"),
            experiment.results().resolve("trials/.DS_Store"),
            experiment.results().resolve("trials/Thumbs.db"),
            experiment.results().resolve("trials/result.json~"),
            experiment.trial().resolve("mine.tmp"),
            experiment.trial().resolve(".result.json.swp"));
    for (Path other : others) {
      Files.writeString(other, "not ours");
    }
    Files.delete(experiment.trial().resolve("result.json"));
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(others).allSatisfy(other -> assertThat(other).hasContent("not ours"));
  }

  @Test
  void aFolderWithFilesOfOthersAloneIsTaken() throws IOException {
    TinyExperiment fresh = TinyExperiment.in(folder.resolve("fresh"));
    Files.createDirectories(fresh.results());
    Path left = Files.writeString(fresh.results().resolve(".DS_Store"), "not ours");
    assertThat(CommandLineRun.of(fresh.run()).code()).isZero();
    assertThat(left).hasContent("not ours");
  }

  private void assertRefused(String name, String damage) throws IOException {
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as("%s: %s: %s", name, damage, run.err()).isEqualTo(1);
    assertThat(run.err().lines())
        .as("%s: %s", name, damage)
        .singleElement()
        .asString()
        .startsWith(experiment.trial().resolve(name).toString())
        .contains("; delete ");
  }
}
