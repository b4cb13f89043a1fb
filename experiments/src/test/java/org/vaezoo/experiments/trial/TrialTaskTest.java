package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.progress.PlainProgress;
import org.vaezoo.experiments.schedule.ScheduledTrial;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.testing.ZooExperiment;

class TrialTaskTest {

  private static final SettingsReader INSTALLED = new SettingsReader(Variants.parts());

  @TempDir Path folder;

  private Trial trial() throws IOException {
    return ZooExperiment.in(folder).of(Variants.named("vae")).trials().get(0);
  }

  private TrialTask task(Trial trial) {
    String digest = new LoadedData(DataFolder.at(folder)).of(trial.spec().data()).digest();
    ObjectNode spec = (ObjectNode) trial.resolved();
    return new TrialTask(
        spec, digest, folder.resolve("trials").resolve(trial.id(digest)), RunChoices.CAREFUL);
  }

  private TrialEnd run(TrialTask task) throws IOException {
    var progress = new PlainProgress(new PrintWriter(Writer.nullWriter()), 1);
    return new TrialWorker(new LoadedData(DataFolder.at(folder)), StopSignal.never())
        .run(task, progress.trial(new ScheduledTrial(1, "vae", task)));
  }

  @Test
  void isTheSameAfterItWasWrittenAndRead() throws IOException {
    Trial trial = trial();
    TrialTask task =
        new TrialTask(
            (ObjectNode) trial.resolved(), "ab", folder, new RunChoices(true, false, true));
    TrialTask read = TrialTask.of(JsonDocument.value(task.toJson().toString()));
    assertThat(read.toJson()).hasToString(task.toJson().toString());
    assertThat(read.choices()).isEqualTo(task.choices());
    assertThat(read.settings(INSTALLED)).isEqualTo(trial.spec());
  }

  @Test
  void saysWhichKeyIsWrong() throws IOException {
    ObjectNode json = task(trial()).toJson();
    assertThatThrownBy(() -> TrialTask.of(json.deepCopy().put("restart", "no")))
        .hasMessage("task of a trial: /restart: expected true or false, found \"no\"");
    assertThatThrownBy(() -> TrialTask.of(json.deepCopy().without("spec")))
        .hasMessageStartingWith("task of a trial: /spec: expected an object, found");
    ((ObjectNode) json.get("spec")).remove("model");
    assertThatThrownBy(() -> TrialTask.of(json).settings(INSTALLED)).hasMessageContaining("model");
  }

  @Test
  void isBroughtToItsEndOnceAndInAFolderThatNobodyHolds() throws IOException {
    TrialTask task = task(trial());
    TrialFolder trial = TrialFolder.at(task.folder().getParent(), task.id());
    AttemptLog log = new AttemptLog(trial.path());
    FolderLock.holding(task.folder(), () -> assertThat(run(task)).isEqualTo(TrialEnd.BUSY));
    assertThat(log.attempts()).isZero();
    assertThat(run(task)).isEqualTo(TrialEnd.DONE);
    assertThat(run(task)).isEqualTo(TrialEnd.DONE);
    assertThat(log.attempts()).isEqualTo(1);
    assertThat(trial.ended().status()).isEqualTo(Status.FINISHED);
  }

  @Test
  void ofOtherDataIsRefused() throws IOException {
    TrialTask task = task(trial());
    TrialTask other = new TrialTask(task.spec(), "0f", task.folder(), task.choices());
    TrialFolder.at(task.folder().getParent(), task.id());
    assertThatThrownBy(() -> run(other))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("expected data of SHA-256 0f, found " + task.dataDigest());
  }
}
