package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.Trees;
import org.vaezoo.experiments.testing.VaezooProcess;
import org.vaezoo.experiments.testing.VaezooProcess.Ended;

/**
 * The contract of a run, held by real processes: whatever happens to them on the way, the results
 * are the bytes of an undisturbed run.
 */
@DisabledOnOs(OS.WINDOWS)
class RunContractTest {

  private static final String SWEEP = "\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 2]}}";
  private static final String TRAINING = "\"training\": {\"epochs\": 20, \"batchSize\": 32}";
  private static final int SIGINT = 2;
  private static final int KILLED = 137;
  private static final int KILLS = Integer.getInteger("vaezoo.kills", 5);

  @TempDir static Path folder;

  private static Map<String, String> undisturbed;
  private static long millis;

  @BeforeAll
  static void runUndisturbed() throws Exception {
    TinyExperiment experiment = TinyExperiment.in(folder.resolve("undisturbed"), SWEEP, TRAINING);
    long began = System.nanoTime();
    assertThat(VaezooProcess.run(experiment.run()).code()).isZero();
    millis = (System.nanoTime() - began) / 1_000_000;
    undisturbed = ResultBytes.of(experiment.results());
    assertThat(undisturbed.keySet())
        .contains("rate_distortion.csv", "groups.csv", "units.csv")
        .filteredOn(name -> name.matches(".*/(metrics.csv|unit_rates.csv|result.json)"))
        .hasSize(6);
  }

  @Test
  void theSameSpecGivesTheSameBytes() throws Exception {
    TinyExperiment experiment = tiny("again");
    assertThat(VaezooProcess.run(experiment.run()).code()).isZero();
    assertThatIsUndisturbed(experiment);
    Ended finished = VaezooProcess.run(experiment.run());
    assertThat(finished.code()).isZero();
    assertThat(finished.said()).as("nothing is trained twice").doesNotContain("starts");
    assertThatIsUndisturbed(experiment);
  }

  @Test
  void anotherSeedGivesOtherBytes() throws Exception {
    String training = "\"training\": {\"epochs\": 20, \"batchSize\": 32, \"seed\": 2}";
    TinyExperiment experiment = TinyExperiment.in(folder.resolve("seed"), SWEEP, training);
    assertThat(VaezooProcess.run(experiment.run()).code()).isZero();
    Map<String, String> other = ResultBytes.of(experiment.results());
    for (String table : List.of("rate_distortion.csv", "groups.csv", "units.csv")) {
      assertThat(other.get(table)).isNotEqualTo(undisturbed.get(table));
    }
    assertThat(other.values()).doesNotContainAnyElementsOf(undisturbed.values());
  }

  @Test
  void aRunThatIsTerminatedGoesOnToTheSameBytes() throws Exception {
    TinyExperiment experiment = tiny("terminated");
    stopMidway(experiment, experiment.run(), "TERM", "epoch 2/20");
    assertThat(checkpoints(experiment)).isNotEmpty();
    stopMidway(experiment, experiment.resume(), "TERM", "epoch 9/20");
    Ended resumed = VaezooProcess.run(experiment.run());
    assertThat(resumed.code()).isZero();
    assertThat(resumed.said()).contains("goes on at step ");
    assertThatIsUndisturbed(experiment);
  }

  @Test
  void aRunThatIsInterruptedGoesOnToTheSameBytes() throws Exception {
    TinyExperiment experiment = tiny("interrupted");
    stopMidway(experiment, experiment.run(), "INT", "epoch 5/20");
    assertThat(VaezooProcess.run(experiment.resume()).code()).isZero();
    assertThatIsUndisturbed(experiment);
  }

  @Test
  void aRunThatIsKilledAtRandomMomentsGoesOnToTheSameBytes() throws Exception {
    long seed = System.nanoTime();
    System.out.println("moments of the kills: seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    TinyExperiment experiment = tiny("killed");
    int killed = 0;
    while (killed < KILLS) {
      VaezooProcess process = VaezooProcess.start(experiment.run());
      Thread.sleep(random.nextLong(millis));
      process.kill();
      Ended ended = process.end();
      assertThat(ended.code()).as(ended.said()).isIn(KILLED, 0);
      if (ended.code() == KILLED) {
        killed++;
      } else {
        assertThatIsUndisturbed(experiment);
        Trees.delete(experiment.results());
      }
    }
    Ended last = VaezooProcess.run(experiment.run());
    assertThat(last.code()).as(last.said()).isZero();
    assertThat(killed).isEqualTo(KILLS);
    assertThatIsUndisturbed(experiment);
  }

  @Test
  void twoProcessesShareTheTrialsOfAFolder() throws Exception {
    TinyExperiment experiment = tiny("shared");
    VaezooProcess first = VaezooProcess.start(experiment.run());
    VaezooProcess second = VaezooProcess.start(experiment.run());
    Ended one = first.end();
    Ended other = second.end();
    assertThat(one.code()).as(one.said()).isZero();
    assertThat(other.code()).as(other.said()).isZero();
    assertThat((one.said() + other.said()).lines())
        .as("each trial is trained once")
        .filteredOn(line -> line.contains(" starts, "))
        .hasSize(2);
    assertThatIsUndisturbed(experiment);
  }

  @Test
  void aWaitingProcessTakesOverFromOneThatIsKilled() throws Exception {
    TinyExperiment experiment = TinyExperiment.in(folder.resolve("taken over"), TRAINING);
    VaezooProcess first = VaezooProcess.start(experiment.run());
    first.awaitSaid("epoch 2/20");
    VaezooProcess second = VaezooProcess.start(experiment.run());
    Thread.sleep(random(300));
    first.kill();
    first.end();
    Ended ended = second.end();
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ResultBytes.records(experiment.results().resolve("rate_distortion.csv"))).hasSize(1);
  }

  @Test
  void aDamagedCheckpointIsPassedOver() throws Exception {
    TinyExperiment experiment = tiny("damaged");
    stopMidway(experiment, experiment.run(), "TERM", "epoch 4/20");
    Path damaged = checkpoints(experiment).get(0).resolve("optimizer.safetensors");
    flipAByte(damaged);
    Ended ended = VaezooProcess.run(experiment.run());
    assertThat(ended.code()).isZero();
    assertThat(ended.said())
        .contains("passed over: " + damaged + ": its bytes are not those that were written");
    assertThatIsUndisturbed(experiment);
  }

  @Test
  void whereEveryCheckpointIsDamagedOnlyRestartBeginsAgain() throws Exception {
    TinyExperiment experiment = tiny("all damaged");
    stopMidway(experiment, experiment.run(), "TERM", "epoch 4/20");
    for (Path checkpoint : checkpoints(experiment)) {
      flipAByte(checkpoint.resolve("weights.safetensors"));
    }
    Ended refused = VaezooProcess.run(experiment.run());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.said().lines().toList())
        .last()
        .asString()
        .endsWith(": none of its checkpoints verifies; --restart trains the trial from the start");
    assertNoTrace(refused);
    assertThat(checkpoints(experiment)).isNotEmpty();
    Ended restarted = VaezooProcess.run(experiment.resume("--in-process", "--restart"));
    assertThat(restarted.code()).as(restarted.said()).isZero();
    assertThatIsUndisturbed(experiment);
  }

  @Test
  void changedMetricsAreRefused() throws Exception {
    TinyExperiment experiment = tiny("metrics");
    stopMidway(experiment, experiment.run(), "TERM", "epoch 4/20");
    Path metrics = checkpoints(experiment).get(0).resolveSibling("metrics.csv");
    flipAByte(metrics);
    Ended refused = VaezooProcess.run(experiment.run());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.said()).contains("bytes have changed since; --restart trains");
    assertNoTrace(refused);
  }

  @Test
  void aRunOfOtherDataIsNotMixedIn() throws Exception {
    TinyExperiment experiment = tiny("mixed");
    stopMidway(experiment, experiment.run(), "TERM", "beta=2 (2 of 2) epoch 2/20");
    Map<String, String> before = ResultBytes.of(experiment.results());
    experiment.writeData(2);
    Ended other = VaezooProcess.run(experiment.run());
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.said()).contains("the files of the data set have changed since");
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(before);
    experiment.writeData(1);
    assertThat(VaezooProcess.run(experiment.run()).code()).isZero();
    assertThatIsUndisturbed(experiment);
  }

  private static TinyExperiment tiny(String name) throws IOException {
    return TinyExperiment.in(folder.resolve(name), SWEEP, TRAINING);
  }

  private static void assertThatIsUndisturbed(TinyExperiment experiment) throws IOException {
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
    assertThat(ResultBytes.files(experiment.results()))
        .noneMatch(file -> file.toString().contains(".tmp"));
  }

  /** Starts a run and stops it once it has said something. */
  private static void stopMidway(
      TinyExperiment experiment, String[] arguments, String signal, String text) throws Exception {
    VaezooProcess process = VaezooProcess.start(arguments);
    process.awaitSaid(text);
    assumeFalse(signal.equals("INT") && process.ignores(SIGINT), "Ctrl-C is ignored here");
    process.signal(signal);
    Ended ended = process.end();
    assertThat(ended.code()).as(ended.said()).isEqualTo(75);
    assertThat(ended.said())
        .endsWith("stopped; go on with: vaezoo resume " + experiment.results() + "\n");
    assertNoTrace(ended);
  }

  private static void assertNoTrace(Ended ended) {
    assertThat(ended.said()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  /** The checkpoints of the trial that is at work, newest first. */
  private static List<Path> checkpoints(TinyExperiment experiment) throws IOException {
    return ResultBytes.files(experiment.results()).stream()
        .filter(file -> file.endsWith("MANIFEST.json"))
        .map(Path::getParent)
        .filter(checkpoint -> !Files.exists(checkpoint.resolveSibling("result.json")))
        .sorted(Comparator.comparing(ResultBytes::step).reversed())
        .toList();
  }

  private static void flipAByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random(bytes.length)] ^= 4;
    Files.write(file, bytes);
  }

  private static int random(int below) {
    int drawn = new SplittableRandom().nextInt(below);
    System.out.println("drawn: " + drawn + " of " + below);
    return drawn;
  }
}
