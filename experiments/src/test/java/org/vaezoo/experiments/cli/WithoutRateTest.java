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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;

/** A model without a rate on its whole way: nowhere is there a number that one is part of. */
class WithoutRateTest {

  private static final String WHY = "its code is deterministic and has no density";
  private static final String POINT =
      """
      "model": {"type": "gaussian", "latent": 4, "likelihood": "bernoulli", "posterior": "point", "encoder": {"type": "mlp", "hidden": [16]}, "decoder": {"type": "mlp", "hidden": [16]}}\
      """;
  private static final String DISTORTION = "\"objective\": \"distortion\"";
  private static final String MMD = "\"regularizers\": [{\"type\": \"mmd\", \"weight\": 10}]";

  @TempDir private Path folder;

  @Test
  void everyTableLeavesTheCellsEmptyAndSaysWhy() throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder,
            POINT,
            DISTORTION,
            MMD,
            "\"training\": {\"epochs\": 3, \"batchSize\": 32, \"earlyStopping\":"
                + " {\"patienceEpochs\": 2}}",
            "\"evaluation\": {\"importanceSamples\": [1, 10], \"images\": 32, \"priorSamples\":"
                + " [1, 10]}",
            """
            "measures": ["collapse", "confirm", "aggregate", "quadrature", "gaps", "annealed", "collapse-curves"]\
            """);
    CommandLineRun run = CommandLineRun.of(tiny.run());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("early stopping looks at the distortion: no ELBO, as " + WHY)
        .doesNotContain("NaN")
        .doesNotContain("ELBO -");

    CSVRecord row = rows(tiny, "rate_distortion.csv").get(0);
    assertThat(row.get("without_rate")).isEqualTo(WHY);
    assertThat(row.toMap().keySet())
        .contains("distortion_nats", "floor_nats", "distortion_below_floor_nats", "above_floor")
        .noneMatch(
            column -> column.matches("(rate|elbo|importance|prior|floor_gain).*(nats|se|dim)"));
    assertThat(Double.parseDouble(row.get("distortion_below_floor_nats")))
        .isEqualTo(
            -Double.parseDouble(row.get("distortion_nats"))
                - Double.parseDouble(row.get("floor_nats")));
    assertThat(row.get("collapse_v2")).isIn("code not judged", "learned nothing");
    assertThat(rows(tiny, "units.csv").get(0).toMap().keySet())
        .contains("code_mean", "var_mean")
        .noneMatch(column -> column.endsWith("_nats"));
    assertThat(rows(tiny, "groups.csv").get(0).toMap())
        .containsEntry("without_rate", WHY)
        .doesNotContainKeys("rate_nats", "rate_exact");

    Path trial = tiny.trial();
    assertThat(ResultBytes.records(trial.resolve("metrics.csv")))
        .isNotEmpty()
        .allSatisfy(
            metrics -> {
              assertThat(metrics.get("rate_nats")).isEmpty();
              assertThat(metrics.get("elbo_nats")).isEmpty();
              assertThat(metrics.get("distortion_nats")).isNotEmpty();
            });
    Path measured = trial.resolve("measures/rate-distortion.json");
    JsonNode result = new ObjectMapper().readTree(measured.toFile());
    assertThat(result.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(tiny.results().resolve("paired.csv")).doesNotExist();
  }

  @Test
  void measuresThatReadARateSayThatThereIsNone() throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder,
            POINT,
            DISTORTION,
            "\"training\": {\"epochs\": 1, \"batchSize\": 32}",
            "\"measures\": [\"collapse\", \"confirm\", \"aggregate\", \"gaps\", \"annealed\","
                + " \"collapse-curves\"]");
    assertThat(CommandLineRun.of(tiny.run()).code()).isZero();
    for (String table :
        List.of("collapse", "confirm", "aggregate", "gaps", "annealed", "collapse_curves")) {
      CSVRecord row = rows(tiny, table + ".csv").get(0);
      assertThat(row.get("status")).as(table).isEqualTo("NOT_APPLICABLE");
      assertThat(row.get("message")).isEqualTo("the model has no rate: " + WHY);
    }
  }

  @Test
  void comparisonAnalysisAndReportPassOverIt() throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder, POINT, "\"training\": {\"epochs\": 1, \"batchSize\": 32}", DISTORTION);
    assertThat(CommandLineRun.of(tiny.run()).code()).isZero();
    String results = tiny.results().toString();
    assertThat(CommandLineRun.of("analyze", results).refusal(1, 1).get(0))
        .endsWith("has no trial with a rate: " + WHY);
    assertThat(CommandLineRun.of("compare", results, results).refusal(2, 1).get(0))
        .endsWith("has no trial with a rate: " + WHY);
    CommandLineRun report = CommandLineRun.of("report", results);
    assertThat(report.code()).as(report.err()).isZero();
    String distortion =
        String.format(
            Locale.ROOT,
            "%.2f",
            Double.parseDouble(rows(tiny, "rate_distortion.csv").get(0).get("distortion_nats")));
    assertThat(Files.readString(tiny.results().resolve("report.html")))
        .contains(">" + distortion + " ±", WHY)
        .doesNotContain(">NaN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"elbo\"",
        "{\"type\": \"beta\", \"beta\": 0}",
        "{\"type\": \"capacity\", \"capacity\": 5, \"share\": 0.5, \"gamma\": 10}",
        "{\"type\": \"free-bits\", \"nats\": 0.25, \"per\": \"group\"}",
        "{\"type\": \"geco\", \"constraint\": {\"type\": \"distortion\", \"tolerance\": 20}}",
        "{\"type\": \"iwae\", \"samples\": 5}",
        "{\"type\": \"iwae-dreg\", \"samples\": 5}"
      })
  void anObjectiveThatNeedsARateIsRefusedWhenTheSpecIsRead(String objective) throws IOException {
    TinyExperiment tiny = TinyExperiment.in(folder, POINT, "\"objective\": " + objective);
    CommandLineRun run = CommandLineRun.of("validate", tiny.spec() + "", "--data=" + folder);
    assertThat(run.err()).contains("needs a rate, and the code of this posterior is deterministic");
    assertThat(run.code()).isEqualTo(2);
  }

  private static List<CSVRecord> rows(TinyExperiment tiny, String table) throws IOException {
    return ResultBytes.records(tiny.results().resolve(table));
  }
}
