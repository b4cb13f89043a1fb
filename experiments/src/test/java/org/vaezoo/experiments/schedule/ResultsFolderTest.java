package org.vaezoo.experiments.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.table.LaterTablesException;

class ResultsFolderTest {

  private static final String REST = "\"name\": \"small\", \"data\": {}";

  @TempDir Path folder;

  @Test
  void aFolderOfTheSameSpecGoesOn() throws Exception {
    Path path = folder.resolve("results/small");
    ResultsFolder.open(path, json("{" + REST + ", \"training\": {\"a\": 1, \"b\": [0.5, 2]}}"));
    String written = Files.readString(path.resolve("spec.json"));
    ResultsFolder.open(path, json("{\"training\": {\"b\": [0.5, 2], \"a\": 1}, " + REST + "}"));
    ObjectNode built = (ObjectNode) json("{" + REST + "}");
    built.putObject("training").put("a", 1L).putArray("b").add(0.5f).add((short) 2);
    ResultsFolder.open(path, built);
    assertThat(path.resolve("spec.json")).hasContent(written);
  }

  @Test
  void aFolderKeepsTheSpecThatItWasOpenedWithLast() throws Exception {
    ResultsFolder.open(folder, json("{" + REST + ", \"training\": {\"seed\": 1, \"epochs\": 2}}"));
    ResultsFolder.open(folder, json("{" + REST + ", \"training\": {\"seed\": 1, \"epochs\": 3}}"));
    assertThat(json(Files.readString(folder.resolve("spec.json"))))
        .isEqualTo(json("{" + REST + ", \"training\": {\"seed\": 1, \"epochs\": 3}}"));
  }

  @Test
  void aFolderSaysTheVersionOfItsTables() throws Exception {
    ResultsFolder.open(folder, json("{" + REST + "}"));
    assertThat(json(Files.readString(folder.resolve("tables.json"))))
        .isEqualTo(json("{\"version\": " + Schema.VERSION + "}"));
    String later = "{\"version\": " + (Schema.VERSION + 1) + "}";
    Files.writeString(folder.resolve("tables.json"), later);
    assertThatThrownBy(() -> ResultsFolder.open(folder, json("{" + REST + ", \"a\": 1}")))
        .isInstanceOf(LaterTablesException.class);
    assertThatThrownBy(() -> ResultsFolder.existing(folder))
        .isInstanceOf(LaterTablesException.class);
    assertThat(folder.resolve("tables.json")).hasContent(later);
    assertThat(json(Files.readString(folder.resolve("spec.json"))))
        .isEqualTo(json("{" + REST + "}"));
  }

  @Test
  void aFolderOfSomethingElseIsLeftAsItIs() throws Exception {
    Files.writeString(folder.resolve("thesis.tex"), "years of work");
    assertThatThrownBy(() -> ResultsFolder.open(folder, json("{}")))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageStartingWith(folder + ": expected a results folder or an empty one");
    assertThat(folder).isDirectoryNotContaining("glob:**{LOCK,spec.json}");
  }

  @Test
  void anOpeningThatWasKilledHalfWayIsRepeated() throws Exception {
    Files.writeString(folder.resolve("LOCK"), "");
    Files.writeString(folder.resolve("spec.json.tmp"), "{\"a");
    ResultsFolder.open(folder, json("{\"a\": 1}"));
    assertThat(folder.resolve("spec.json")).exists();
    assertThat(folder.resolve("spec.json.tmp")).doesNotExist();
  }

  @Test
  void aFolderCanBeALink() throws Exception {
    Path real = Files.createDirectory(folder.resolve("disk"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    ResultsFolder.open(link, json("{}"));
    assertThat(real.resolve("spec.json")).exists();
  }

  @Test
  void whatCannotBeAFolderIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> ResultsFolder.open(file, json("{}")))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessage(
            file + ": cannot be used for results: " + file + ": expected a folder, found a file");
    assertThatThrownBy(() -> ResultsFolder.open(file.resolve("small"), json("{}")))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining(file + "");
    Files.writeString(folder.resolve("spec.json"), "{\"torn\": ");
    assertThatThrownBy(() -> ResultsFolder.open(folder, json("{}")))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining(folder.resolve("spec.json") + ": malformed: ");
  }

  @Test
  void trialsOfOtherDataUnderTheSameNameAreNotMixedIn() throws Exception {
    ResultsFolder results = ResultsFolder.open(folder, json("{}"));
    List<IdentifiedTrial> today = List.of(learned("aa", "mnist", "11"));
    results.requireSameData(today, List.of(learned("bb", "mnist", "11")));
    results.requireSameData(today, List.of(learned("bb", "words", "22")));
    assertThatThrownBy(() -> results.requireSameData(today, List.of(learned("bb", "mnist", "22"))))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageStartingWith(folder + ": holds trials that this spec does not make")
        .hasMessageEndingWith("Trials: bb");
  }

  private static IdentifiedTrial learned(String id, String set, String digest) throws IOException {
    return new IdentifiedTrial(
        id, new Trial(1, Overrides.NONE, null, json("{\"data\": \"" + set + "\"}")), digest);
  }

  /** Three trials, of which the first has no measures: it moves no column and gives no NaN. */
  @Test
  void aTrialWithoutMeasuresHasARowThatSaysSo() throws Exception {
    ResultsFolder results = ResultsFolder.open(folder, json("{}"));
    finish(
        results, "aa", "{\"status\": \"DIVERGED_NUMERIC\", \"message\": \"step 7: loss is NaN\"}");
    finish(results, "bb", measured(1.25));
    List<IdentifiedTrial> trials = List.of(trial("aa"), trial("bb"));
    assertThat(results.writeTables(today(trials)).failures("aa"))
        .containsExactly("DIVERGED_NUMERIC: step 7: loss is NaN");
    assertThat(folder.resolve("rate_distortion.csv"))
        .hasContent(
            """
            trial,split,rate_nats,status,message,steps,parameters,flags,seconds
            aa,,,DIVERGED_NUMERIC,step 7: loss is NaN,,,,2.5
            bb,test,1.25,FINISHED,,28,2344,constraint infeasible,2.5
            """);
    assertThat(folder.resolve("groups.csv")).doesNotExist();
    assertThat(results.writeTables(today(List.of(trial("bb")))).failures("bb")).isEmpty();
  }

  private static String measured(double rate) {
    return """
    {"status": "FINISHED", "message": "", "steps": 28, "parameters": 2344,
     "flags": "constraint infeasible", "weightsSha256": "0",
     "rate_distortion": [{"split": "test", "rate_nats": %s}], "groups": []}\
    """
        .formatted(rate);
  }

  private static void finish(ResultsFolder results, String id, String result) throws IOException {
    results.trial(id).finish((ObjectNode) json(result), (ObjectNode) json("{\"seconds\": 2.5}"));
  }

  private static FolderTrials today(List<IdentifiedTrial> trials) {
    return new FolderTrials(trials, List.of(), List.of());
  }

  private static IdentifiedTrial trial(String id) throws IOException {
    return new IdentifiedTrial(id, new Trial(1, Overrides.NONE, null, json("{}")), "");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
