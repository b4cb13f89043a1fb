package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.experiments.trial.TrialCases.ON_VALIDATION;
import static org.vaezoo.experiments.trial.TrialCases.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.experiments.testing.ResultBytes;

/** Training that stops before its last epoch, and what is kept of its best one. */
class EarlyStoppingTest {

  private static final String EARLY =
      """
      "training": {"epochs": 60, "batchSize": 32, "earlyStopping": {"patienceEpochs": 2}}\
      """;

  private static final String FAST = "\"optimizer\": {\"type\": \"adam\", \"learningRate\": 0.1}";
  @TempDir Path folder;

  @Test
  void earlyStoppingGoesBackToTheBestEpoch() throws IOException {
    TrialRun run = TrialRun.in(folder, "early", EARLY, FAST, ON_VALIDATION);
    assertThat(run.toTheEnd()).isPresent();
    List<Double> elbos =
        run.metricsOfValidation().stream()
            .map(row -> Double.parseDouble(row.get("elbo_nats")))
            .toList();
    double best = elbos.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    assertThat(elbos).hasSizeBetween(3, 59);
    assertThat(elbos.indexOf(best)).as("epochs since the best").isEqualTo(elbos.size() - 3);
    assertThat(run.elbo()).as("the measured weights are those of the best epoch").isEqualTo(best);
  }

  @Test
  void earlyStoppingGoesOnBitForBit() throws IOException {
    TrialRun whole = TrialRun.in(folder, "whole", EARLY, FAST, ON_VALIDATION);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun cut = TrialRun.in(folder, "cut", EARLY, FAST, ON_VALIDATION);
    for (long step : new long[] {12, 17, 24}) {
      assertThat(cut.stoppedAfter(step)).isEmpty();
    }
    int[] after = {0};
    assertThat(cut.stoppedInEvaluation(1, after)).isEmpty();
    assertThat(cut.toTheEnd()).isPresent();
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
  }

  @Test
  void theTestSplitIsNotTouchedBeforeTheEnd() throws IOException {
    TrialRun run = TrialRun.in(folder, "untouched", EARLY, FAST);
    int[] touched = {0};
    DataSource test = new WatchedSource(run.data().test(), () -> touched[0]++);
    TrialWatcher watcher =
        new TrialWatcher(step -> assertThat(touched[0]).as("in training").isZero());
    assertThat(run.run(with(run.data(), test), StopSignal.never(), watcher)).isPresent();
    assertThat(touched[0]).isPositive();
  }

  @Test
  void aDamagedBestEpochIsNotReplacedByAnother() throws IOException {
    TrialRun run = TrialRun.in(folder, "best", EARLY, FAST, ON_VALIDATION);
    int[] after = {0};
    assertThat(run.stoppedInEvaluation(1, after)).isEmpty();
    List<Path> best =
        ResultBytes.files(run.path().resolve("best")).stream()
            .filter(file -> file.endsWith("weights.safetensors"))
            .sorted()
            .toList();
    assertThat(best).isNotEmpty();
    long newest =
        best.stream().map(Path::getParent).mapToLong(ResultBytes::step).max().orElseThrow();
    Files.delete(run.path().resolve("best/ckpt-" + newest + "/weights.safetensors"));
    assertThatThrownBy(run::toTheEnd)
        .isInstanceOf(DamagedTrialException.class)
        .hasMessageContaining("the weights of its checkpoint are not those of its result; --res");
    Files.delete(run.path().resolve("result.json"));
    assertThatThrownBy(run::toTheEnd)
        .isInstanceOf(DamagedTrialException.class)
        .hasMessageContaining("the checkpoint of its best epoch is damaged; --restart");
  }
}
