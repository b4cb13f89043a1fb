package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.verdict.Word;
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
        "trial,collapse_v2,rule\na,healthy,\"3 of 3, all\"\nb,encoder lag,none\nc,,\n");
    Path file = Files.writeString(folder.resolve("intended"), intended);
    return results + "=" + file;
  }

  @Test
  void writesTheTable() throws IOException {
    Path table = folder.resolve("confusion.csv");
    String set = set("healthy\nencoder lag\nhealthy\n");
    assertThat(run("confusion", set, "--out", table.toString())).isZero();
    assertThat(Files.readAllLines(table))
        .hasSize(7)
        .startsWith("intended,found,trials,of,share_low,share_high")
        .anyMatch(line -> line.startsWith("healthy,healthy,1,2,"))
        .anyMatch(line -> line.startsWith("encoder lag,encoder lag,1,1,0.02"))
        .anyMatch(line -> line.startsWith("all,no word,1,3,"));
  }

  @Test
  void verdictsByEarlierRulesAreNotMixedWithThoseOfNow() throws IOException {
    String set = set("healthy\nencoder lag\nhealthy\n");
    Path earlier = Files.createDirectories(folder.resolve("earlier"));
    Files.writeString(earlier.resolve("collapse.csv"), "trial,verdict\na,layer collapse\n");
    Path intended = Files.writeString(folder.resolve("one"), "layer collapse\n");
    assertThat(run("confusion", earlier + "=" + intended)).isZero();
    assertThat(run("confusion", set, earlier + "=" + intended)).isEqualTo(Vaezoo.BAD_INPUT);
    assertThat(err.toString()).contains("the same rules").contains("collapse_v2");
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

  /** The fresh sweeps have an intention for each trial, in words that exist, four of each kind. */
  @Test
  void theFreshSweepsSayWhatTheyIntend() throws IOException {
    Path specs = Path.of("specs");
    List<String> words = Arrays.stream(Word.values()).map(Word::label).toList();
    List<String> intended = new ArrayList<>();
    try (Stream<Path> files = Files.list(specs)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".intended")).toList()) {
        String name = file.getFileName().toString().replace(".intended", "");
        List<String> lines = Files.readAllLines(file);
        JsonNode spec = JsonDocument.value(Files.readString(specs.resolve(name + ".json")));
        assertThat(lines).as(name).hasSize(spec.at("/sweep/list").size());
        intended.addAll(lines);
      }
    }
    assertThat(intended).hasSizeGreaterThanOrEqualTo(30);
    assertThat(words).containsAll(intended);
    for (String kind : new TreeSet<>(intended)) {
      assertThat(Collections.frequency(intended, kind)).as(kind).isGreaterThanOrEqualTo(4);
    }
  }
}
