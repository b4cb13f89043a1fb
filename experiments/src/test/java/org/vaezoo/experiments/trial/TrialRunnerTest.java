package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.experiments.trial.TrialCases.ON_VALIDATION;
import static org.vaezoo.experiments.trial.TrialCases.TRAINING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.testing.ResultBytes;

/** One trial in this process, stopped at chosen places. Eight steps are an epoch. */
class TrialRunnerTest {

  @TempDir Path folder;

  static LongStream steps() {
    return Boolean.getBoolean("vaezoo.everyStep")
        ? LongStream.rangeClosed(0, 24)
        : LongStream.of(0, 1, 7, 8, 9, 16, 23, 24);
  }

  /**
   * F2: the first step, within epochs, at their ends (where the stop comes before validation),
   * before the last step and at the end.
   */
  @ParameterizedTest
  @MethodSource("steps")
  void aTrialThatIsStoppedAfterAnyStepGoesOnToTheSameBytes(long step) throws IOException {
    TrialRun whole = TrialRun.in(folder, "whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun cut = TrialRun.in(folder, "cut", TRAINING);
    assertThat(cut.stoppedAfter(step)).isEmpty();
    assertThat(cut.toTheEnd()).isPresent();
    assertThat(cut.bytes()).isEqualTo(whole.bytes()).containsKeys("metrics.csv", "unit_rates.csv");
  }

  /** Optimizers of parts, stages and averages all have something to remember. */
  @Test
  void whatTrainingRemembersGoesOnBitForBit() throws IOException {
    String averaged =
        """
        "training": {"epochs": 3, "batchSize": 32, "averaging": {"decay": 0.9}}\
        """;
    String apart = "\"optimizers\": {\"decoder\": {\"type\": \"rmsprop\"}}";
    String staged =
        """
        "curriculum": {"type": "stages", "stages": [{"epochs": 1}, {"frozen": ["encoder"], "epochs": 1}]}\
        """;
    TrialRun whole = TrialRun.in(folder, "whole", averaged, apart, staged, ON_VALIDATION);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun cut = TrialRun.in(folder, "cut", averaged, apart, staged, ON_VALIDATION);
    for (long step : new long[] {5, 16, 24}) {
      assertThat(cut.stoppedAfter(step)).isEmpty();
    }
    int[] after = {0};
    assertThat(cut.stoppedInEvaluation(1, after)).isEmpty();
    assertThat(cut.toTheEnd()).isPresent();
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
    assertThat(ResultBytes.records(whole.path().resolve("metrics.csv")).get(0).toMap())
        .containsEntry("learning_rate", "0.003")
        .containsEntry("decoder_learning_rate", "0.001");
  }

  /** Measured is what was measured last in training: the averages. */
  @Test
  void theAveragesAreMeasuredAndKeptAsTheWeights() throws IOException {
    for (String stopping : List.of("", ", \"earlyStopping\": {\"patienceEpochs\": 9}")) {
      String training = "\"training\": {\"epochs\": 2, \"batchSize\": 32%s%s}";
      String averaging = ", \"averaging\": {\"decay\": 0.99}";
      TrialRun averaged =
          TrialRun.in(
              folder,
              "a" + stopping.length(),
              training.formatted(stopping, averaging),
              ON_VALIDATION);
      TrialRun plain =
          TrialRun.in(
              folder, "p" + stopping.length(), training.formatted(stopping, ""), ON_VALIDATION);
      assertThat(averaged.toTheEnd()).isPresent();
      assertThat(plain.toTheEnd()).isPresent();
      List<CSVRecord> rows = ResultBytes.records(averaged.path().resolve("metrics.csv"));
      assertThat(averaged.elbo()).isEqualTo(Double.parseDouble(rows.get(3).get("elbo_nats")));
      assertThat(averaged.elbo()).isNotEqualTo(plain.elbo());
      assertThat(rows.get(2).get("elbo_nats"))
          .as("training itself is the same")
          .isEqualTo(
              ResultBytes.records(plain.path().resolve("metrics.csv")).get(2).get("elbo_nats"));
    }
  }

  @Test
  void secondsOfEarlierSessionsCount() throws IOException {
    TrialRun run = TrialRun.in(folder, "seconds", TRAINING);
    assertThat(run.stoppedAfter(9)).isEmpty();
    Path state = run.path().resolve("ckpt-9/state.json");
    double earlier = JsonFiles.read(state).get("seconds").doubleValue();
    assertThat(earlier).isPositive();
    Stopwatch watch = new Stopwatch();
    watch.goOnFrom(100);
    assertThat(watch.seconds()).isBetween(100.0, 200.0);
    assertThat(run.toTheEnd()).isPresent();
    assertThat(JsonFiles.read(run.path().resolve("provenance.json")).get("seconds").doubleValue())
        .isGreaterThan(earlier);
  }
}
