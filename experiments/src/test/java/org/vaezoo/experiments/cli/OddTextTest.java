package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;

/** Numbers that are none or endless, and control characters: a line each, whatever holds them. */
class OddTextTest {

  private static final List<String> CONTROL = List.of("\\u0000", "\\n", "\\u0007", "\\u007f");

  @TempDir Path folder;

  @Test
  void numbersThatAreNoneOrWithoutMeasure() throws IOException {
    for (String number :
        List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "-1e400",
            "1e999999999",
            "-1e999999999",
            "9".repeat(60),
            "9".repeat(1000),
            "1e40",
            "0x10",
            "+1",
            "1e",
            "1_000")) {
      for (String key :
          List.of(
              "\"optimizer\": {\"type\": \"adam\", \"learningRate\": %s}",
              "\"optimizer\": {\"type\": \"adam\", \"epsilon\": %s}",
              "\"objective\": {\"type\": \"beta\", \"beta\": %s}",
              "\"training\": {\"epochs\": %s, \"batchSize\": 32}",
              "\"training\": {\"epochs\": 1, \"batchSize\": 32, \"seed\": %s}",
              "\"evaluation\": {\"images\": %s}")) {
        TinyExperiment experiment = TinyExperiment.in(folder, key.replace("%s", number));
        CommandLineRun run = CommandLineRun.of("validate", experiment.spec() + "", data());
        assertThat(run.code()).as("%s: %s", key, number).isEqualTo(Vaezoo.BAD_INPUT);
        assertThat((run.err() + run.out()).lines())
            .as("%s: %s: %s%s", key, number, run.err(), run.out())
            .filteredOn(line -> line.startsWith(experiment.spec() + ":"))
            .hasSize(1)
            .noneMatch(line -> line.contains("Exception"));
      }
    }
  }

  @Test
  void controlCharactersInSpecs() throws IOException {
    for (String control : CONTROL) {
      for (String key :
          List.of(
              "\"name\": \"a%sb\"",
              "\"data\": {\"set\": {\"type\": \"idx\", \"trainImages\": \"a%sb\"},"
                  + " \"binarization\": \"dynamic\"}",
              "\"data\": {\"set\": {\"type\": \"image-folder\", \"path\": \"a%sb\"},"
                  + " \"binarization\": \"dynamic\"}",
              "\"data\": {\"set\": {\"type\": \"csv\", \"path\": \"a%sb\"},"
                  + " \"binarization\": \"dynamic\"}")) {
        TinyExperiment experiment = TinyExperiment.in(folder, key.replace("%s", control));
        assertThat(CommandLineRun.of(experiment.run()).refusal(Vaezoo.BAD_INPUT, 1))
            .as("%s: %s", key, control)
            .first()
            .asString()
            .startsWith(experiment.spec() + ":")
            .contains("expected ");
      }
    }
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void controlCharactersOnTheCommandLine() throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder);
    String spec = experiment.spec() + "";
    for (String control : List.of("\0", "\n", "\7", "\177")) {
      String odd = folder + "/a" + control + "b";
      for (String[] arguments :
          List.of(
              new String[] {"run", spec, "--results", odd, data()},
              new String[] {"run", spec, "--data", odd},
              new String[] {"run", odd, data()},
              new String[] {"resume", odd},
              new String[] {"report", odd},
              new String[] {"compare", odd, odd})) {
        assertThat(CommandLineRun.of(arguments).refusal(Vaezoo.BAD_INPUT, 1))
            .as("%s", List.of(arguments))
            .first()
            .asString()
            .contains("expected a path without control characters");
      }
    }
    assertThat(Files.exists(folder.resolve("results"))).isFalse();
  }

  private String data() {
    return "--data=" + folder;
  }
}
