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

/** Specs and tables beside results, damaged: a line with the file and the way out, and no trace. */
class DamagedSpecsTest {

  private static final List<String> DAMAGES =
      List.of(
          "",
          "{}",
          "[]",
          "null",
          "7",
          "{\"name\": ",
          "{\"name\": 7}",
          "{\"name\": \"tiny\", \"data\": []}",
          "{\"name\": \"tiny\", \"data\": {}, \"training\": 7}",
          "\u0000",
          "\u0000\u0000\u0000\u0000");

  @TempDir Path folder;

  private TinyExperiment experiment;

  @BeforeEach
  void run() throws IOException {
    experiment = TinyExperiment.in(folder);
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
  }

  @Test
  void theSpecOfTheFolder() throws IOException {
    Path file = experiment.results().resolve("spec.json");
    byte[] whole = Files.readAllBytes(file);
    for (String damage : DAMAGES) {
      Files.writeString(file, damage);
      assertFolderRefused(file, damage);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertFolderRefused(file, "cut in half");
    Files.write(file, whole);
    assertThat(CommandLineRun.of(experiment.resume()).code()).as("its way out").isZero();
  }

  private void assertFolderRefused(Path file, String damage) {
    for (String[] command :
        List.of(experiment.run(), experiment.resume(), evaluate(), experiment.run())) {
      assertThat(CommandLineRun.of(command).refusal(Vaezoo.BAD_INPUT, 1))
          .as("%s with '%s'", command[0], damage)
          .first()
          .asString()
          .startsWith(file + ": ")
          .endsWith("; put a whole copy of it back, or choose another --results or name");
    }
    for (String reader : List.of("report", "analyze", "table")) {
      CommandLineRun read = CommandLineRun.of(reader, experiment.results() + "");
      assertThat(read.err() + read.out())
          .as("%s with '%s'", reader, damage)
          .doesNotContain("\tat ")
          .doesNotContain("Exception");
    }
  }

  @Test
  void theSpecOfATrial() throws IOException {
    Path file = experiment.trial().resolve("spec.json");
    byte[] whole = Files.readAllBytes(file);
    for (String damage : DAMAGES) {
      Files.writeString(file, damage);
      assertTrialRefused(file, damage);
    }
    Files.delete(file);
    assertTrialRefused(file, "missing");
    assertThat(CommandLineRun.of(experiment.resume()).code()).isZero();
    assertThat(file).as("its way out").hasBinaryContent(whole);
  }

  private void assertTrialRefused(Path file, String damage) throws IOException {
    String[] sample = {"sample", experiment.trial() + "", "--data=" + folder};
    assertThat(CommandLineRun.of(sample).refusal(Vaezoo.BAD_INPUT, 1))
        .as(damage)
        .first()
        .asString()
        .startsWith(file + ": ")
        .endsWith("; where it is deleted, vaezoo resume RESULTS writes it again");
  }

  @Test
  void whatIsMadeOfTrialsIsMadeAgain() throws IOException {
    Path file = experiment.results().resolve("provenance.json");
    byte[] whole = Files.readAllBytes(file);
    for (String damage : List.of("", "{}", "[7]", "{\"cut")) {
      Files.writeString(file, damage);
      for (String reader : List.of("report", "analyze", "table")) {
        CommandLineRun read = CommandLineRun.of(reader, experiment.results() + "");
        assertThat(read.err()).as("%s with '%s'", reader, damage).doesNotContain("\tat ");
      }
      CommandLineRun run = CommandLineRun.of(experiment.run());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(file).as(damage).hasBinaryContent(whole);
    }
    Files.delete(file);
    assertThat(CommandLineRun.of(experiment.resume()).code()).isZero();
    assertThat(file).hasBinaryContent(whole);
  }

  private String[] evaluate() {
    return new String[] {
      "evaluate", experiment.results() + "", "--with", "aggregate", "--data=" + folder
    };
  }
}
