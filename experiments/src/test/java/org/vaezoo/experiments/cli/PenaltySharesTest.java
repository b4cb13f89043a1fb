package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;

/** The share of a penalty in {@code metrics.csv} is its weight times its value over the loss. */
class PenaltySharesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"elbo\"|{\"type\": \"mmd\", \"weight\": 10}|squared_mean_discrepancy|10",
        "{\"type\": \"iwae-dreg\", \"samples\": 3}|{\"type\": \"mmd\", \"weight\": 10}"
            + "|squared_mean_discrepancy|10",
        "\"elbo\"|{\"type\": \"total-correlation\", \"beta\": 6}|total_correlation|5",
        "\"elbo\"|{\"type\": \"density-ratio\", \"gamma\": 7}|density_ratio_total_correlation|7"
      })
  void isWeightTimesValueOverTheLossBesideANoiseFloor(
      String objective, String regularizer, String penalty, double weight) throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder,
            "\"objective\": " + objective,
            "\"regularizers\": [" + regularizer + "]",
            "\"training\": {\"epochs\": 1, \"batchSize\": 32}");
    CommandLineRun run = CommandLineRun.of(tiny.run());
    assertThat(run.code()).as(run.err()).isZero();
    CSVRecord row = ResultBytes.records(tiny.trial().resolve("metrics.csv")).get(0);
    double loss = number(row, "loss");
    if (row.isMapped("penalties")) { // beside several losses the penalties are one of their own
      loss += number(row, "penalties");
    }
    assertThat(number(row, penalty + "_share"))
        .isCloseTo(weight * number(row, penalty) / loss, within(1e-9));
    assertThat(number(row, penalty + "_noise_floor")).isPositive().isLessThan(100);
  }

  private static double number(CSVRecord row, String column) {
    assertThat(row.get(column)).as(String.format(Locale.ROOT, "column %s", column)).isNotEmpty();
    return Double.parseDouble(row.get(column));
  }
}
