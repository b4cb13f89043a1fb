package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.store.Claim;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.VaezooProcess;
import org.vaezoo.experiments.testing.VaezooProcess.Ended;

/**
 * F13: a run is put to sleep, another takes its trial over as on a disk without locks, it wakes.
 */
@DisabledOnOs(OS.WINDOWS)
class TakenOverTest {

  private static final String TRAINING = "\"training\": {\"epochs\": 40, \"batchSize\": 32}";

  @TempDir private Path folder;

  @Test
  void whoIsTakenOverWritesNothingMoreAndTheTrialIsThatOfAnUndisturbedRun() throws Exception {
    TinyExperiment undisturbed = TinyExperiment.in(folder.resolve("undisturbed"), TRAINING);
    assertThat(CommandLineRun.of(undisturbed.run()).code()).isZero();
    TinyExperiment experiment = TinyExperiment.in(folder.resolve("asleep"), TRAINING);
    VaezooProcess sleeper = VaezooProcess.start(experiment.run());
    sleeper.awaitSaid("epoch 3/40");
    sleeper.signal("STOP");
    Path trial = experiment.trial();
    assertThat(trial.resolve("result.json")).doesNotExist();
    makeItThatOfASilentMachineWithoutLocks(trial);
    CommandLineRun other = CommandLineRun.of(experiment.run());
    assertThat(other.code()).as(other.err()).isZero();
    assertThat(other.out()).contains(" goes on at step ");
    FileTime result = Files.getLastModifiedTime(trial.resolve("result.json"));
    sleeper.signal("CONT");
    Ended ended = sleeper.end();
    assertThat(ended.code()).as(ended.said()).isEqualTo(Vaezoo.FAILED);
    assertThat(ended.said())
        .contains(
            trial.getFileName() + ": another process has taken it over while this process gave no")
        .doesNotContain("\tat ");
    assertThat(Files.getLastModifiedTime(trial.resolve("result.json"))).isEqualTo(result);
    assertThat(ResultBytes.of(experiment.results()))
        .isEqualTo(ResultBytes.of(undisturbed.results()));
    assertThat(trial.resolve(Claim.FILE)).doesNotExist();
  }

  private static void makeItThatOfASilentMachineWithoutLocks(Path trial) throws IOException {
    Path owner = trial.resolve(Claim.FILE);
    String there = Files.readString(owner).replaceAll("\"host\" : \"[^\"]*\"", "\"host\" : \"x\"");
    Files.writeString(owner, there);
    FileTime before = FileTime.from(Instant.now().minus(Duration.ofMinutes(2)));
    for (Path file : ResultBytes.files(trial)) {
      if (file.getFileName().toString().startsWith("OWNER")) {
        Files.setLastModifiedTime(file, before);
      }
    }
    Files.delete(trial.resolve(FolderLock.NAME));
  }
}
