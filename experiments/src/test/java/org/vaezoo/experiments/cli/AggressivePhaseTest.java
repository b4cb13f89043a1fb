package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;

/** He et al. (2019), algorithm 1, on its way from validation to the course of a training. */
class AggressivePhaseTest {

  private static final String AGGRESSIVE =
      "\"curriculum\": {\"type\": \"aggressive\", \"window\": 1, \"mostInnerSteps\": 2}";

  @TempDir private Path folder;

  @Test
  void thePhaseEndsAtTheFirstEpochWhoseInformationDoesNotClimb() throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder,
            AGGRESSIVE,
            "\"objective\": \"elbo\"",
            "\"optimizer\": {\"type\": \"adam\", \"learningRate\": 0.01}",
            "\"training\": {\"epochs\": 40, \"batchSize\": 32}");
    CommandLineRun run = CommandLineRun.of(tiny.run());
    assertThat(run.code()).as(run.err()).isZero();
    List<CSVRecord> epochs = validation(tiny);
    int end = firstWithoutRise(epochs);
    assertThat(end).as("an epoch whose information does not climb").isBetween(1, 38);
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      CSVRecord row = epochs.get(epoch);
      assertThat(row.get("aggressive"))
          .as("epoch %d", epoch)
          .isEqualTo(epoch < end ? "1.0" : "0.0");
    }
    String outer = epochs.get(end).get("outer_steps");
    assertThat(Double.parseDouble(outer)).isBetween(end * 2.0, (end + 1) * 4.0);
    CSVRecord last = epochs.get(epochs.size() - 1);
    assertThat(last.get("outer_steps")).isEqualTo(outer);
  }

  private static int firstWithoutRise(List<CSVRecord> epochs) {
    double best = Double.NEGATIVE_INFINITY;
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      double information = Double.parseDouble(epochs.get(epoch).get("mutual_information_nats"));
      assertThat(information).isBetween(-1e-4, Math.log(32) + 1e-4);
      if (information <= best) {
        return epoch;
      }
      best = information;
    }
    return -1;
  }

  @Test
  void withoutAValidationSplitItIsRefused() throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder,
            AGGRESSIVE,
            """
            "data": {"set": {"type": "idx", "trainImages": "tiny.idx", "testCount": 32}, "binarization": "dynamic", "validation": 0}\
            """);
    assertThat(
            CommandLineRun.of("validate", tiny.spec() + "", "--data=" + folder)
                .refusal(2, 1)
                .get(0))
        .contains("/curriculum: looks at the mutual information on the validation split");
  }

  private static List<CSVRecord> validation(TinyExperiment tiny) throws IOException {
    return ResultBytes.records(tiny.trial().resolve("metrics.csv")).stream()
        .filter(row -> row.get("split").equals("validation"))
        .toList();
  }
}
