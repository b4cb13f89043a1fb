package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.experiments.trial.TrialCases.NO_VALIDATION;
import static org.vaezoo.experiments.trial.TrialCases.TRAINING;
import static org.vaezoo.experiments.trial.TrialCases.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.experiments.testing.ResultBytes;

/** How a trial is measured after its training, when that fails, and when it is stopped. */
class MeasuringTest {

  private static final String MUCH_TEST = NO_VALIDATION.replace("32", "160");

  private static final String MORE_TEST = NO_VALIDATION.replace("32", "288");

  /**
   * Of the largest test split: a stop after each of four batches leaves others, as each is kept.
   */
  private static final String LONG =
      "\"evaluation\": {\"importanceSamples\": [1, 100], \"images\": 288}";

  @TempDir Path folder;

  @Test
  void aFaultOfOursEndsTheMeasureAndLeavesItsTrace() throws IOException {
    TrialRun run = TrialRun.in(folder, "fault", TRAINING);
    DataSource test =
        new WatchedSource(
            run.data().test(),
            () -> {
              throw new IllegalStateException("a fault\nof two lines");
            });
    TrialResult result =
        run.run(with(run.data(), test), StopSignal.never(), new TrialWatcher(step -> {}))
            .orElseThrow();
    assertThat(result.status()).as("of the training").isEqualTo(Status.FINISHED);
    MeasureResult measured = new TrialFolder(run.path()).rateDistortion().orElseThrow();
    assertThat(measured.status()).isEqualTo(Status.FAILED);
    assertThat(measured.message()).isEqualTo("java.lang.IllegalStateException: a fault");
    assertThat(run.path().resolve("error.log"))
        .content()
        .contains("of two lines", "at org.vaezoo.experiments.trial.TrialMeasurer.measured");
  }

  @Test
  void aDiskThatFailsIsNoFaultOfTheTrial() throws IOException {
    TrialRun run = TrialRun.in(folder, "disk", TRAINING);
    DataSource test =
        new WatchedSource(
            run.data().test(),
            () -> {
              throw new UncheckedIOException(new IOException("no space left"));
            });
    assertThatThrownBy(
            () -> run.run(with(run.data(), test), StopSignal.never(), new TrialWatcher(step -> {})))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(run.path().resolve("measures/rate-distortion.json")).doesNotExist();
  }

  /** A block is of 50 images: of 160 there are four, after the one of the ELBO. */
  @Test
  void finishedBlocksOfAnEvaluationAreTakenUp() throws IOException {
    String evaluation = "\"evaluation\": {\"importanceSamples\": [1, 10], \"images\": 160}";
    TrialRun whole = TrialRun.in(folder, "whole", TRAINING, MUCH_TEST, evaluation);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun cut = TrialRun.in(folder, "cut", TRAINING, MUCH_TEST, evaluation);
    // The first batch of the test split is a look at what there is; the second is the ELBO's.
    int[] after = {0};
    assertThat(cut.stoppedInEvaluation(5, after)).isEmpty();
    assertThat(cut.path().resolve("rate-distortion.blocks")).exists();
    int[] taken = {0};
    DataSource test = new WatchedSource(cut.data().test(), () -> taken[0]++);
    TrialWatcher watcher = new TrialWatcher(step -> {});
    assertThat(cut.run(with(cut.data(), test), StopSignal.never(), watcher)).isPresent();
    assertThat(watcher.notes).containsExactly("rate-distortion goes on after 4 finished blocks");
    int[] undisturbed = {0};
    TrialRun again = TrialRun.in(folder, "again", TRAINING, MUCH_TEST, evaluation);
    DataSource counted = new WatchedSource(again.data().test(), () -> undisturbed[0]++);
    assertThat(
            again.run(
                with(again.data(), counted), StopSignal.never(), new TrialWatcher(step -> {})))
        .isPresent();
    assertThat(undisturbed[0] - taken[0]).as("batches that were not taken again").isEqualTo(4);
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
    assertThat(cut.path().resolve("rate-distortion.blocks")).doesNotExist();
  }

  /** The stop is answered before the next batch. */
  @Test
  void aStopLeavesAnEvaluationAtItsNextBatch() throws IOException {
    TrialRun whole = TrialRun.in(folder, "whole", TRAINING, MORE_TEST, LONG);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun cut = TrialRun.in(folder, "cut", TRAINING, MORE_TEST, LONG);
    for (int batch = 1; batch <= 4; batch++) {
      int[] after = {0};
      Optional<TrialResult> result = cut.stoppedInEvaluation(batch, after);
      assertThat(after[0]).as("batches after the stop").isZero();
      assertThat(result).isEmpty();
    }
    assertThat(cut.toTheEnd()).isPresent();
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
  }

  @Test
  void weightsThatAreLostBeforeTheyAreMeasuredAreTrainedAgainWhereThatIsAskedFor()
      throws IOException {
    TrialRun whole = TrialRun.in(folder, "whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun lost = TrialRun.in(folder, "lost", TRAINING);
    assertThat(lost.stoppedInEvaluation(1, new int[1])).isEmpty();
    for (Path file : ResultBytes.files(lost.path())) {
      if (file.endsWith("weights.safetensors")) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(lost::toTheEnd)
        .isInstanceOf(DamagedTrialException.class)
        .hasMessageContaining("its weights were not kept; --restart trains the trial from the");
    assertThat(lost.under(lost.how(), new RunChoices(true, false, false)).toTheEnd()).isPresent();
    assertThat(lost.bytes()).isEqualTo(whole.bytes());
  }

  @Test
  void whatWasMeasuredOfAnEarlierTrainingIsMeasuredAgain() throws IOException {
    TrialRun run = TrialRun.in(folder, "again", TRAINING);
    assertThat(run.toTheEnd()).isPresent();
    Map<String, String> whole = run.bytes();
    Path measured = run.path().resolve("measures/rate-distortion.json");
    Files.writeString(measured, Files.readString(measured).replace("FINISHED", "FAILED"));
    assertThat(run.toTheEnd()).isPresent();
    assertThat(run.bytes()).as("a failure is kept").isNotEqualTo(whole);
    Files.delete(run.path().resolve("result.json"));
    assertThat(run.toTheEnd()).isPresent();
    assertThat(run.bytes()).isEqualTo(whole);
  }
}
