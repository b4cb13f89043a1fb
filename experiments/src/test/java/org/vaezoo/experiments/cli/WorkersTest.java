package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.VaezooProcess;
import org.vaezoo.experiments.testing.VaezooProcess.Ended;
import org.vaezoo.experiments.trial.AttemptLog;

/** Sweeps in worker processes, some of which die; held by real processes. */
@DisabledOnOs(OS.WINDOWS)
class WorkersTest {

  private static final String SWEEP =
      "\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 1, 2, 4], \"training.seed\": [1, 2]}}";
  private static final String TRAINING = "\"training\": {\"epochs\": 20, \"batchSize\": 32}";

  @TempDir static Path folder;

  private static Map<String, String> undisturbed;

  @BeforeAll
  static void runUndisturbedInOneProcess() throws Exception {
    TinyExperiment experiment = TinyExperiment.in(folder.resolve("undisturbed"), SWEEP, TRAINING);
    assertThat(VaezooProcess.run(experiment.run()).code()).isZero();
    undisturbed = ResultBytes.of(experiment.results());
  }

  @Test
  void aWorkerThatIsKilledCostsItsTrialOneAttempt() throws Exception {
    TinyExperiment experiment = tiny("killed");
    VaezooProcess run = VaezooProcess.start(experiment.run("--jobs", "2"));
    run.awaitSaid("epoch 5/20");
    Path hit = atWork(experiment);
    long worker = worker(hit);
    assertThat(run.children()).extracting(ProcessHandle::pid).contains(worker);
    assertThat(ProcessHandle.of(worker).orElseThrow().destroyForcibly()).isTrue();
    Ended ended = run.end();
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("its worker died: exit code 137 (killed");
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
    assertThat(experiment.trials()).hasSize(8);
    for (Path trial : experiment.trials()) {
      AttemptLog log = new AttemptLog(trial);
      assertThat(log.attempts()).as(trial + "").isEqualTo(trial.equals(hit) ? 2 : 1);
    }
    assertThat(Files.readString(hit.resolve(AttemptLog.NAME))).contains("\"exitCode\":137");
    Ended again = VaezooProcess.run(experiment.run());
    assertThat(again.code()).isZero();
    assertThat(again.said()).doesNotContain(" starts, ").doesNotContain(" goes on ");
    assertThat(new AttemptLog(hit).attempts()).as("nothing is done again").isEqualTo(2);
  }

  @Test
  void aTrialThatAlwaysRunsOutOfMemoryFailsAloneAndStaysSo() throws Exception {
    TinyExperiment experiment =
        TinyExperiment.in(
            folder.resolve("memory"),
            "\"sweep\": {\"grid\": {\"model.encoder.hidden\": [[16], [1000000], [8]]}}");
    Ended ended = VaezooProcess.run(experiment.run("--jobs", "2"));
    assertThat(ended.code()).as(ended.said()).isEqualTo(1);
    String failure =
        "hidden=[1000000] (2 of 3) FAILED: its worker died 3 times, at last by exit code 3 (out of"
            + " memory): ";
    assertThat(ended.said()).contains(failure).contains("1 failed; --retry-failed ");
    Path table = experiment.results().resolve("rate_distortion.csv");
    assertThat(ResultBytes.records(table))
        .extracting(row -> row.get("status"))
        .containsExactly("FINISHED", "FAILED", "FINISHED");
    String before = Files.readString(table);
    assertThat(attempts(experiment)).containsExactlyInAnyOrder(1, 1, 3);
    Ended again = VaezooProcess.run(experiment.run("--jobs", "2"));
    assertThat(again.code()).as(again.said()).isEqualTo(1);
    assertThat(again.said()).contains(failure).doesNotContain(" starts, ");
    assertThat(attempts(experiment)).containsExactlyInAnyOrder(1, 1, 3);
    assertThat(table).hasContent(before);
    assertThat(VaezooProcess.run(experiment.run("--jobs", "1", "--retry-failed")).code())
        .isEqualTo(1);
    assertThat(attempts(experiment)).containsExactlyInAnyOrder(1, 1, 6);
  }

  @Test
  void aSweepThatIsStoppedLeavesCheckpointsAndNoWorkers() throws Exception {
    TinyExperiment experiment = tiny("stopped");
    VaezooProcess run = VaezooProcess.start(experiment.run("--jobs", "2"));
    run.awaitSaid("epoch 3/20");
    List<ProcessHandle> workers = run.children();
    run.signal("TERM");
    Ended ended = run.end();
    assertThat(ended.code()).as(ended.said()).isEqualTo(75);
    assertThat(ended.said())
        .endsWith("stopped; go on with: vaezoo resume " + experiment.results() + "\n");
    assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(atWork(experiment)).isDirectoryContaining("glob:**/ckpt-*");
    Ended resumed = VaezooProcess.run(experiment.resume("--jobs", "2"));
    assertThat(resumed.code()).as(resumed.said()).isZero();
    assertThat(resumed.said()).contains("goes on at step ").doesNotContain("died");
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
  }

  @Test
  void aParentThatIsKilledLeavesNoOrphanAtWork() throws Exception {
    TinyExperiment experiment = tiny("orphans");
    VaezooProcess run = VaezooProcess.start(experiment.run("--jobs", "2"));
    run.awaitSaid("epoch 3/20");
    List<ProcessHandle> workers = run.children();
    assertThat(workers).isNotEmpty();
    run.kill();
    assertThat(run.end().code()).isEqualTo(137);
    for (ProcessHandle worker : workers) {
      worker.onExit().get(30, TimeUnit.SECONDS);
    }
    assertThat(ResultBytes.of(experiment.results())).isNotEqualTo(undisturbed);
    assertThat(VaezooProcess.run(experiment.run("--jobs", "2")).code()).isZero();
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
  }

  private static TinyExperiment tiny(String name) throws IOException {
    return TinyExperiment.in(folder.resolve(name), SWEEP, TRAINING);
  }

  private static List<Integer> attempts(TinyExperiment experiment) throws IOException {
    List<Integer> attempts = new ArrayList<>();
    for (Path trial : experiment.trials()) {
      attempts.add(new AttemptLog(trial).attempts());
    }
    return attempts;
  }

  /** A trial that was begun, left a checkpoint and has not ended. */
  private static Path atWork(TinyExperiment experiment) throws IOException {
    for (Path trial : experiment.trials()) {
      if (!Files.exists(trial.resolve("result.json"))
          && ResultBytes.files(trial).stream().anyMatch(file -> file.endsWith("MANIFEST.json"))) {
        return trial;
      }
    }
    throw new AssertionError("no trial is at work in " + experiment.results());
  }

  /** The process that began the last attempt at a trial. */
  private static long worker(Path trial) throws IOException {
    List<String> lines = Files.readAllLines(trial.resolve(AttemptLog.NAME));
    return JsonDocument.value(lines.get(lines.size() - 1)).get("pid").longValue();
  }
}
