package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.measure.collapse.Verdict;
import org.vaezoo.core.settings.JsonDocument;
import picocli.CommandLine;

class ConfusionCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine vaezoo = Vaezoo.commandLine();
    vaezoo.setOut(new PrintWriter(out));
    vaezoo.setErr(new PrintWriter(err));
    return vaezoo.execute(arguments);
  }

  private String set(String intended) throws IOException {
    Path results = Files.createDirectories(folder.resolve("results"));
    Files.writeString(
        results.resolve("collapse.csv"),
        "trial,verdict,rule\na,healthy,\"3 of 3, all\"\nb,layer collapse,none\nc,,\n");
    Path file = Files.writeString(folder.resolve("intended"), intended);
    return results + "=" + file;
  }

  @Test
  void writesTheTable() throws IOException {
    Path table = folder.resolve("confusion.csv");
    String set = set("healthy\nlayer collapse\nhealthy\n");
    assertThat(run("confusion", set, "--out", table.toString())).isZero();
    assertThat(Files.readString(table))
        .isEqualTo(
            """
            intended,found,trials
            healthy,healthy,1
            layer collapse,layer collapse,1
            healthy,none,1
            """);
  }

  @Test
  void aMissingIntentionIsRefused() throws IOException {
    assertThat(run("confusion", set("healthy\n"))).isEqualTo(Vaezoo.BAD_INPUT);
    assertThat(err.toString()).contains("each of the 3 trials").contains("found 1");
  }

  @Test
  void aFolderWithoutVerdictsIsRefused() {
    assertThat(run("confusion", folder + "=" + folder.resolve("intended")))
        .isEqualTo(Vaezoo.FAILED);
  }

  /** The sweeps of the reference table have an intention for each trial, in words that exist. */
  @Test
  void theCommittedSweepsSayWhatTheyIntend() throws IOException {
    Path specs = Path.of("specs");
    Set<String> labels =
        Arrays.stream(Verdict.values()).map(Verdict::label).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (String name : List.of("collapse-healthy", "collapse-broken")) {
      List<String> intended = Files.readAllLines(specs.resolve(name + ".intended"));
      JsonNode spec = JsonDocument.value(Files.readString(specs.resolve(name + ".json")));
      assertThat(intended).hasSize(spec.at("/sweep/list").size()).hasSizeGreaterThanOrEqualTo(20);
      seen.addAll(intended);
    }
    assertThat(seen).isEqualTo(labels);
  }
}
