package org.vaezoo.experiments.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.progress.PlainProgress;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.testing.ZooExperiment;
import org.vaezoo.experiments.trial.AttemptLog;
import org.vaezoo.experiments.trial.Death;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.MeasureResult;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialTask;
import org.vaezoo.experiments.trial.TrialWorker;

/** A trial that has cost three workers their lives. */
class AttemptsTest {

  private static final String REASON = "exit code 137 (killed, as by a system out of memory)";

  @TempDir Path folder;

  private TrialTask task;
  private TrialFolder trial;

  @BeforeEach
  void diesThreeTimes() throws IOException {
    Trial of = ZooExperiment.in(folder).of(Variants.named("vae")).trials().get(0);
    String digest = new LoadedData(DataFolder.at(folder)).of(of.spec().data()).digest();
    trial = TrialFolder.at(folder.resolve("trials"), of.id(digest));
    task = new TrialTask((ObjectNode) of.resolved(), digest, trial.path(), RunChoices.CAREFUL);
    AttemptLog log = new AttemptLog(trial.path());
    for (int worker = 0; worker < Attempts.ALL; worker++) {
      log.died(new Death(137, List.of()));
    }
  }

  @Test
  void inTrainingHasFailed() throws IOException {
    assertThat(new Attempts(task).giveUp().orElseThrow())
        .isEqualTo("FAILED: its worker died 3 times, at last by " + REASON);
    assertThat(trial.ended().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void inMeasuringKeepsItsModelAndHasNewAttemptsForWhatElseItIsMeasuredBy() throws IOException {
    var progress = new PlainProgress(new PrintWriter(Writer.nullWriter()), 1);
    new TrialWorker(new LoadedData(DataFolder.at(folder)), StopSignal.never())
        .run(task, progress.trial(new ScheduledTrial(1, "vae", task)));
    Files.delete(trial.path().resolve("measures/rate-distortion.json"));
    Attempts attempts = new Attempts(task);
    assertThat(attempts.giveUp().orElseThrow())
        .isEqualTo("measure rate-distortion FAILED: its worker died 3 times, at last by " + REASON);
    assertThat(trial.ended().status()).isEqualTo(Status.FINISHED);
    assertThat(trial.rateDistortion().map(MeasureResult::status)).contains(Status.FAILED);
    assertThat(attempts.left()).as("nothing else is asked for").isZero();
    assertThat(attempts.giveUp()).contains("FINISHED");
  }
}
