package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.Specs;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class VaezooTest {

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  @Test
  void showPrintsTheResolvedSpecAndItsTrials() throws IOException {
    Path spec =
        file("\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 2], \"training.seed\": [1]}}");
    Outcome shown = run("show", spec.toString(), "--set", "model.latent=3");
    assertThat(shown.code()).isZero();
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).contains("  \"latent\": 3,").contains("\"warmupEpochs\": 0.0");
    List<String> lines = shown.out().lines().toList();
    assertThat(lines.subList(lines.size() - 3, lines.size()))
        .satisfiesExactly(
            line ->
                assertThat(line).matches("trial  id                objective.beta  training.seed"),
            line -> assertThat(line).matches("1      [0-9a-f]{16}  0.5             1"),
            line -> assertThat(line).matches("2      [0-9a-f]{16}  2               1"));
  }

  @Test
  void validateCountsTrials() throws IOException {
    Path spec = file("\"sweep\": {\"grid\": {\"training.seed\": [1, 2]}}");
    Outcome valid = run("validate", spec.toString());
    assertThat(valid.code()).isZero();
    assertThat(valid.err()).isEmpty();
    assertThat(valid.out().lines()).hasSize(2).first().isEqualTo(spec + ": valid, 2 trials");
    assertThat(valid.out())
        .contains("data: mnist: 55000 training, 5000 validation and 10000 test examples;")
        .contains("least 0, greatest 255, 256 different; 10 classes");
    Outcome bounded = run("validate", "--max-trials", "1", spec.toString());
    assertThat(bounded.code()).isEqualTo(2);
    assertThat(bounded.err()).contains("makes 2 trials; expected at most 1");
  }

  @Test
  void validateSaysAllThatIsWrongWithAllSpecs() throws IOException {
    Path one = file("\"objective\": {\"type\": \"beta\", \"betta\": 1}");
    Path other = folder.resolve("missing.json");
    Outcome refused = run("validate", one.toString(), other.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        one
                            + ":1: /objective/betta: unknown key 'betta'; did you mean 'beta'?"
                            + " known: type, beta, warmupEpochs"),
            line -> assertThat(line).startsWith(one + ":1: /objective: missing key 'beta'"),
            line -> assertThat(line).isEqualTo(other + ": no such file"));
  }

  @Test
  void theEngineHasAnOptionOfItsOwn() throws IOException {
    Outcome shown = run("show", "--engine", "mxnet", file().toString());
    assertThat(shown.out()).contains("\"name\": \"mxnet\"");
    assertThat(run("show", "--engine", "mx", file().toString()).err())
        .contains("/engine/name: unknown choice 'mx'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{",
        "nul",
        "\u0000",
        "{\"name\": NaN}",
        "{} x",
        "[1, 2",
        "\"",
        "{\"a\": 1,, }"
      })
  void badTextsGiveOneLineAndNoStackTrace(String text) throws IOException {
    Path spec = Files.writeString(folder.resolve("bad.json"), text);
    Outcome refused = run("show", spec.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines()).singleElement().asString().startsWith(spec + ":");
  }

  @Test
  void badUsageGivesOneLine() {
    for (String[] arguments :
        List.of(
            new String[] {},
            new String[] {"shwo"},
            new String[] {"show"},
            new String[] {"show", "a", "b"},
            new String[] {"show", "a", "--sets", "x=1"},
            new String[] {"show", "a", "--set", "x"},
            new String[] {"validate", "a", "--max-trials", "many"})) {
      Outcome refused = run(arguments);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err().lines()).hasSize(1);
    }
    assertThat(run("shwo").err()).contains("did you mean show");
  }

  @Test
  void listsEveryKindWithItsKeys() {
    Outcome kinds = run("list");
    assertThat(kinds.out().lines())
        .contains(
            "variants",
            "datasets",
            "likelihoods",
            "priors",
            "networks",
            "objectives",
            "optimizers",
            "schedules",
            "binarizations");
    for (PartKind kind : Variants.parts().kinds()) {
      Outcome listed = run("list", kind.plural());
      assertThat(listed.code()).isZero();
      assertThat(listed.out()).contains(kind.choices().keySet());
    }
    assertThat(run("list", "objectives").out()).contains("warmupEpochs").contains("default 0");
    assertThat(run("list", "variants").out())
        .contains("beta-vae")
        .contains("Higgins et al. (2017)")
        .contains("in vae-beta, org.vaezoo.beta.higgins")
        .contains("objective beta: beta, warmupEpochs");
    assertThat(run("list", "compatibility").out())
        .contains("objective \\ posterior")
        .contains("which this prior does not give; standard-normal does")
        .contains("likelihood \\ data");
    Outcome refused = run("list", "likelyhoods");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("did you mean 'likelihoods'?");
  }

  @Test
  void helpIsNoError() {
    assertThat(run("--help").code()).isZero();
    assertThat(run("show", "--help").out()).contains("--max-trials");
    assertThat(run("--version").out()).startsWith("vaezoo ");
  }

  /** Help is a format: a percent sign that is not doubled is warned of on the terminal. */
  @Test
  void everyHelpIsAFormat() {
    for (CommandLine command : Vaezoo.commandLine().getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      List<String> lines = new ArrayList<>(List.of(spec.usageMessage().description()));
      spec.args().forEach(argument -> lines.addAll(List.of(argument.description())));
      for (String line : lines) {
        assertThatCode(() -> String.format(Locale.ROOT, line)).as(line).doesNotThrowAnyException();
      }
    }
  }

  private Path file(String... keys) throws IOException {
    return Files.writeString(folder.resolve("spec.json"), Specs.with(keys));
  }

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Vaezoo.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new Outcome(code, out.toString(), err.toString());
  }
}
