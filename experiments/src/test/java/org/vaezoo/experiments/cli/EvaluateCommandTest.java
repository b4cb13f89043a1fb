package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.trial.AttemptLog;

/** Trials that are measured later than they were trained. */
class EvaluateCommandTest {

  private static final String SWEEP = "\"sweep\": {\"grid\": {\"objective.beta\": [1, 4]}}";
  private static final String TABLE = "collapse_curves.csv";

  @TempDir private Path folder;

  private TinyExperiment experiment;

  @BeforeEach
  void train() throws IOException {
    experiment = TinyExperiment.in(folder.resolve("later"), SWEEP);
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
  }

  private CommandLineRun evaluate(Path path, String measure) {
    return CommandLineRun.of(
        "evaluate", path + "", "--with", measure, "--data=" + experiment.folder());
  }

  @Test
  void whatIsMeasuredLaterIsWhatWouldHaveBeenMeasuredAtOnce() throws IOException {
    TinyExperiment atOnce =
        TinyExperiment.in(
            folder.resolve("once"), SWEEP, "\"measures\": [{\"type\": \"collapse-curves\"}]");
    assertThat(CommandLineRun.of(atOnce.run()).code()).isZero();
    assertThat(evaluate(experiment.results(), "collapse-curves").code()).isZero();
    assertThat(experiment.results().resolve(TABLE))
        .hasSameTextualContentAs(atOnce.results().resolve(TABLE));
    List<CSVRecord> rows = ResultBytes.records(experiment.results().resolve(TABLE));
    assertThat(rows).hasSize(2 * 8).allMatch(row -> row.get("status").equals("FINISHED"));
  }

  @Test
  void aMeasurementIsNotRepeatedUnlessItsSettingsChange() throws IOException {
    Path trial = experiment.trials().get(0);
    Path origin = trial.resolve("measures/collapse-curves.provenance.json");
    assertThat(evaluate(experiment.results(), "collapse-curves").code()).isZero();
    byte[] first = Files.readAllBytes(origin);
    assertThat(evaluate(experiment.results(), "collapse-curves").code()).isZero();
    assertThat(Files.readAllBytes(origin)).isEqualTo(first);
    String other = "{\"type\": \"collapse-curves\", \"epsilons\": [0.5]}";
    assertThat(evaluate(experiment.results(), other).code()).isZero();
    assertThat(Files.readAllBytes(origin)).isNotEqualTo(first);
    assertThat(ResultBytes.records(experiment.results().resolve(TABLE))).hasSize(2);
  }

  @Test
  void oneTrialCanBeMeasuredAlone() throws IOException {
    Path trial = experiment.trials().get(1);
    assertThat(evaluate(trial, "collapse-curves").code()).isZero();
    assertThat(ResultBytes.records(experiment.results().resolve(TABLE)))
        .hasSize(8)
        .allMatch(row -> row.get("trial").equals(trial.getFileName().toString()));
  }

  @Test
  void aSpecMayAskForMoreThanItsFolderWasMeasuredBy() throws IOException {
    experiment.writeSpec(SWEEP, "\"measures\": [{\"type\": \"collapse-curves\"}]");
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("starts");
    assertThat(experiment.results().resolve(TABLE)).exists();
  }

  @Test
  void weightsThatWereNotKeptAreSaid() throws IOException {
    Path trial = experiment.trials().get(0);
    discardCheckpoints(trial);
    List<String> lines = evaluate(trial, "collapse-curves").refusal(1, 1);
    assertThat(lines.get(0)).startsWith(trial + ": its weights were not kept");
  }

  @Test
  void weightsThatWereNotKeptAreSaidBeforeAnybodyIsPutToWork() throws IOException {
    Path lost = experiment.trials().get(1);
    discardCheckpoints(lost);
    List<String> lines = evaluate(experiment.results(), "collapse-curves").refusal(1, 1);
    assertThat(lines.get(0)).startsWith(lost + ": its weights were not kept");
    for (Path trial : experiment.trials()) {
      assertThat(new AttemptLog(trial).attempts()).as(trial + "").isEqualTo(1);
      assertThat(trial.resolve("measures/collapse-curves.json")).doesNotExist();
    }
  }

  @Test
  void weightsThatAreNotThoseOfTheResultAreRefused() throws IOException {
    Path trial = experiment.trials().get(0);
    ObjectMapper json = new ObjectMapper();
    Path file = trial.resolve("result.json");
    ObjectNode result = (ObjectNode) json.readTree(file.toFile());
    json.writeValue(file.toFile(), result.put("weightsSha256", "0".repeat(64)));
    List<String> lines = evaluate(trial, "collapse-curves").refusal(1, 1);
    assertThat(lines.get(0)).contains("not those of its result");
  }

  @Test
  void trialsThatAnEarlierVersionNamedAreFoundByTheirSpecs() throws IOException {
    Path trial = experiment.trials().get(0);
    Path earlier = Files.move(trial, trial.resolveSibling("0123456789abcdef"));
    assertThat(evaluate(experiment.results(), "collapse-curves").code()).isZero();
    assertThat(trial).doesNotExist();
    assertThat(ResultBytes.records(experiment.results().resolve(TABLE)))
        .hasSize(2 * 8)
        .anyMatch(row -> row.get("trial").equals(earlier.getFileName().toString()));
  }

  @Test
  void anUnknownMeasureIsNamedWithTheNearest() {
    List<String> lines = evaluate(experiment.results(), "collapse-curve").refusal(2, 1);
    assertThat(lines.get(0)).contains("collapse-curve").contains("collapse-curves");
  }

  @Test
  void aFolderThatIsNoResultsFolderIsSaid() {
    List<String> lines = evaluate(folder, "collapse-curves").refusal(2, 1);
    assertThat(lines.get(0)).contains("expected a results folder");
  }

  private static void discardCheckpoints(Path trial) throws IOException {
    try (Stream<Path> files = Files.walk(trial)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (trial.relativize(file).toString().startsWith("ckpt-")) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void aMeasureThatFailedIsListedEachTimeAndTakenAgainWhereThatIsAskedFor() throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder.resolve("failed"), "\"measures\": []");
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
    String[] evaluate = {
      "evaluate",
      experiment.results() + "",
      "--with",
      "collapse-curves",
      "--data=" + experiment.folder()
    };
    assertThat(CommandLineRun.of(evaluate).code()).isZero();
    Path found;
    try (Stream<Path> files = Files.walk(experiment.results())) {
      found = files.filter(file -> file.endsWith("collapse-curves.json")).findFirst().orElseThrow();
    }
    String whole = Files.readString(found);
    Files.writeString(
        found,
        whole
            .replace("\"FINISHED\"", "\"FAILED\"")
            .replace("\"message\" : \"\"", "\"message\" : \"odd\""));
    for (String[] command : List.of(evaluate, experiment.resume(), evaluate)) {
      CommandLineRun listed = CommandLineRun.of(command);
      assertThat(listed.code()).isEqualTo(1);
      assertThat(listed.out())
          .contains(
              "tiny (1 of 1) measure collapse-curves FAILED: odd", "1 failed; --retry-failed ");
    }
    String[] retry = Arrays.copyOf(evaluate, evaluate.length + 1);
    retry[evaluate.length] = "--retry-failed";
    CommandLineRun again = CommandLineRun.of(retry);
    assertThat(again.code()).as(again.out()).isZero();
    assertThat(found).hasContent(whole);
  }
}
