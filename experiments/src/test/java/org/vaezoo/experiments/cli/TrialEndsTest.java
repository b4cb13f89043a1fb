package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;

/** How trials end, and what the tables say of it. */
class TrialEndsTest {

  @TempDir Path folder;

  @Test
  void aTrialThatDivergesIsMarkedAndTheOthersFinish() throws IOException {
    TinyExperiment experiment =
        TinyExperiment.in(
            folder,
            "\"optimizer\": {\"type\": \"sgd\", \"learningRate\": 0.001}",
            "\"sweep\": {\"grid\": {\"optimizer.learningRate\": [100, 0.001]}}");
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    List<CSVRecord> rows = ResultBytes.records(experiment.results().resolve("rate_distortion.csv"));
    assertThat(rows)
        .extracting(row -> row.get("status"))
        .containsExactly("DIVERGED_NUMERIC", "FINISHED");
    CSVRecord diverged = rows.get(0);
    JsonNode result =
        new ObjectMapper()
            .readTree(
                experiment
                    .results()
                    .resolve("trials/" + diverged.get("trial") + "/result.json")
                    .toFile());
    assertThat(result.get("step").asLong()).isPositive();
    assertThat(result.get("term").asText()).isIn("loss", "rate_nats", "distortion_nats");
    assertThat(diverged.get("message"))
        .startsWith("step " + result.get("step") + ": " + result.get("term").asText() + " is ");
    for (String measured : List.of("split", "rate_nats", "elbo_nats", "steps", "parameters")) {
      assertThat(diverged.get(measured)).as(measured).isEmpty();
      assertThat(rows.get(1).get(measured)).as(measured).isNotEmpty();
    }
    for (CSVRecord row : rows) {
      assertThat(row.toMap().entrySet())
          .filteredOn(cell -> !cell.getKey().equals("message"))
          .noneMatch(cell -> cell.getValue().matches("(?i).*(nan|inf).*"));
    }
    assertThat(rows.get(0).getParser().getHeaderNames())
        .startsWith("trial", "optimizer.learningRate", "split");
    CommandLineRun again = CommandLineRun.of(experiment.run());
    assertThat(again.code()).as("it stays failed").isEqualTo(1);
    assertThat(again.out()).doesNotContain("starts");
    String line =
        "trial %s, learningRate=%s (1 of 2) DIVERGED_NUMERIC: %s%n1 failed; --retry-failed does them again"
            .formatted(diverged.get("trial"), "100", diverged.get("message"));
    assertThat(run.out()).as("said at the end").contains(line);
    assertThat(again.out()).as("and said again, though nothing is trained").contains(line);
    CommandLineRun retried = CommandLineRun.of(experiment.run("--in-process", "--retry-failed"));
    assertThat(retried.code()).isEqualTo(1);
    assertThat(retried.out().lines())
        .as("the diverged trial is trained again from the start, the finished one is not")
        .filteredOn(text -> text.contains("starts"))
        .singleElement()
        .asString()
        .startsWith("learningRate=100 (1 of 2)");
    assertThat(retried.out()).contains(line);
  }

  @Test
  void aConstraintThatCannotBeMetIsFlagged() throws IOException {
    TinyExperiment experiment =
        TinyExperiment.in(
            folder,
            """
            "objective": {"type": "geco", "speed": 1, "highest": 10,
             "constraint": {"type": "squared-error", "tolerance": 0.001}}\
            """,
            "\"sweep\": {\"grid\": {\"objective.constraint.tolerance\": [0.001, 1000]}}");
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
    assertThat(ResultBytes.records(experiment.results().resolve("rate_distortion.csv")))
        .extracting(row -> row.get("flags").contains("infeasible"))
        .containsExactly(true, false);
  }

  @Test
  void aRunSaysWhereItsResultsAre() throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder);
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .filteredOn(text -> !text.matches("(data|floor): .*"))
        .hasSize(12)
        .first()
        .asString()
        .isEqualTo("tiny (1 of 1) starts, 48 steps");
    Path table = experiment.results().resolve("rate_distortion.csv");
    assertThat(run.out()).endsWith("results: " + table + System.lineSeparator());
    assertThat(Files.readString(table)).endsWith("\n");
    CSVRecord row = ResultBytes.records(table).get(0);
    List<String> answer = run.out().lines().toList();
    assertThat(answer.get(answer.size() - 4).split(" +"))
        .containsExactly("split", "trial", "R", "D", "ELBO", "verdict");
    assertThat(answer.get(answer.size() - 3))
        .startsWith("test   " + row.get("trial"))
        .contains(
            String.format(
                Locale.ROOT,
                "%.2f  %.2f  %.2f  %s",
                Double.parseDouble(row.get("rate_nats")),
                Double.parseDouble(row.get("distortion_nats")),
                Double.parseDouble(row.get("elbo_nats")),
                row.get("collapse_v2")));
  }

  @Test
  void whereAllTrialsDivergeTheColumnsOfTheirEndsAreThereAndEmpty() throws IOException {
    TinyExperiment experiment =
        TinyExperiment.in(
            folder.resolve("all"), "\"optimizer\": {\"type\": \"sgd\", \"learningRate\": 100}");
    assertThat(CommandLineRun.of(experiment.run()).code()).isEqualTo(1);
    assertThat(ResultBytes.records(experiment.results().resolve("rate_distortion.csv")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.toMap())
                    .containsEntry("status", "DIVERGED_NUMERIC")
                    .containsEntry("steps", "")
                    .containsEntry("parameters", "")
                    .containsEntry("flags", ""));
  }
}
