package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.Trees;
import org.vaezoo.experiments.testing.VaezooProcess;
import org.vaezoo.experiments.testing.VaezooProcess.Ended;

/**
 * Trials of a sweep that train as one program, held by real processes: whatever happens to them on
 * the way, the results are the bytes of an undisturbed run.
 */
@DisabledOnOs(OS.WINDOWS)
class GroupsTest {

  private static final String SWEEP =
      "\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 1, 2], \"training.seed\": [1, 2, 3]}}";
  private static final String GROUPED =
      "\"training\": {\"epochs\": 20, \"batchSize\": 32, \"group\": 4}";
  private static final String ALONE = "\"training\": {\"epochs\": 20, \"batchSize\": 32}";
  private static final String CONSTANT = "\"objective\": {\"type\": \"beta\", \"beta\": 1}";
  private static final String EXACT = "\"engine\": {\"precision\": \"float64\"}";

  @TempDir static Path folder;

  private static Map<String, String> undisturbed;

  @BeforeAll
  static void runUndisturbedInOneProcess() throws Exception {
    TinyExperiment experiment = tiny("undisturbed");
    Ended ended = VaezooProcess.run(experiment.run());
    assertThat(ended.code()).as(ended.said()).isZero();
    undisturbed = ResultBytes.of(experiment.results());
    assertThat(records(experiment))
        .extracting(row -> row.get("training_group"))
        .containsOnly(
            "1 of 3, examples shared", "2 of 3, examples shared", "3 of 3, examples shared");
  }

  private static TinyExperiment tiny(String name) throws IOException {
    return TinyExperiment.in(folder.resolve(name), SWEEP, GROUPED);
  }

  private static List<CSVRecord> records(TinyExperiment experiment) throws IOException {
    return ResultBytes.records(experiment.results().resolve("rate_distortion.csv"));
  }

  @Test
  void workersGiveTheSameBytes() throws Exception {
    TinyExperiment experiment = tiny("workers");
    Ended ended = VaezooProcess.run(experiment.run("--jobs", "2"));
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
  }

  /** Each member's numbers are those of the trial alone, but for the rounding of float64. */
  @Test
  void aMemberIsTheTrialAlone() throws Exception {
    TinyExperiment grouped = TinyExperiment.in(folder.resolve("grouped"), SWEEP, GROUPED, EXACT);
    TinyExperiment alone = TinyExperiment.in(folder.resolve("alone"), SWEEP, ALONE, EXACT);
    assertThat(VaezooProcess.run(grouped.run("--jobs", "2")).code()).isZero();
    assertThat(VaezooProcess.run(alone.run("--jobs", "2")).code()).isZero();
    assertThat(elbos(grouped).keySet()).isEqualTo(elbos(alone).keySet()).hasSize(9);
    elbos(alone)
        .forEach((key, elbo) -> assertThat(elbos(grouped).get(key)).isCloseTo(elbo, within(1e-9)));
  }

  private static Map<String, Double> elbos(TinyExperiment experiment) {
    Map<String, Double> elbos = new TreeMap<>();
    try {
      for (CSVRecord row : records(experiment)) {
        String key = row.get("objective.beta") + " " + row.get("training.seed") + row.get("split");
        elbos.put(key, Double.valueOf(row.get("elbo_nats")));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return elbos;
  }

  @Test
  void aRunThatIsKilledGoesOnToTheSameBytes() throws Exception {
    TinyExperiment experiment = tiny("killed");
    for (String moment : List.of("epoch 2/20", "epoch 9/20")) {
      VaezooProcess run = VaezooProcess.start(experiment.run());
      run.awaitSaid(moment);
      run.kill();
      assertThat(run.end().code()).isEqualTo(137);
    }
    Ended ended = VaezooProcess.run(experiment.run("--jobs", "2"));
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("goes on at step ");
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
  }

  @Test
  void aRunThatIsStoppedLeavesCheckpointsOfAllAndGoesOn() throws Exception {
    TinyExperiment experiment = tiny("stopped");
    VaezooProcess run = VaezooProcess.start(experiment.run());
    run.awaitSaid("epoch 3/20");
    run.signal("TERM");
    Ended ended = run.end();
    assertThat(ended.code()).as(ended.said()).isEqualTo(75);
    Ended resumed = VaezooProcess.run(experiment.resume());
    assertThat(resumed.code()).as(resumed.said()).isZero();
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
  }

  /** After it the members go on each in its row of the group's program. */
  @Test
  void aWorkerThatIsKilledCostsEachMemberOneAttempt() throws Exception {
    TinyExperiment experiment = tiny("worker");
    VaezooProcess run = VaezooProcess.start(experiment.run("--jobs", "1"));
    run.awaitSaid("epoch 5/20");
    assertThat(run.children().get(0).destroyForcibly()).isTrue();
    Ended ended = run.end();
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("its group's worker died: exit code 137 (killed");
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
  }

  @Test
  void aMemberWhoseFolderIsLostIsTrainedAnewInItsPlace() throws Exception {
    TinyExperiment experiment = tiny("lost");
    VaezooProcess run = VaezooProcess.start(experiment.run());
    run.awaitSaid("epoch 4/20");
    run.kill();
    run.end();
    Trees.delete(experiment.trials().get(4));
    Ended ended = VaezooProcess.run(experiment.run());
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(undisturbed);
  }

  @Test
  void aMemberThatDivergesLeavesTheOthersAsTheyAre() throws Exception {
    String rates = "\"sweep\": {\"grid\": {\"optimizer.learningRate\": [0.001, 0.003, %s]}}";
    String descent = "\"optimizer\": {\"type\": \"sgd\", \"learningRate\": 0.001}";
    TinyExperiment calm =
        TinyExperiment.in(folder.resolve("calm"), rates.formatted("0.002"), GROUPED, descent);
    TinyExperiment wild =
        TinyExperiment.in(folder.resolve("wild"), rates.formatted("100"), GROUPED, descent);
    assertThat(VaezooProcess.run(calm.run()).code()).isZero();
    Ended ended = VaezooProcess.run(wild.run());
    assertThat(ended.code()).as(ended.said()).isEqualTo(1);
    assertThat(records(wild)).extracting(row -> row.get("status")).contains("DIVERGED_NUMERIC");
    int same = 0;
    for (Path trial : wild.trials()) {
      Path calmly = calm.results().resolve("trials").resolve(trial.getFileName());
      if (Files.exists(calmly)) {
        same++;
        assertThat(trial.resolve("result.json"))
            .hasSameTextualContentAs(calmly.resolve("result.json"));
      }
    }
    assertThat(same).isEqualTo(2);
  }

  /** A child goes on in the place of its parent, so that the length of training decides no bit. */
  @Test
  void moreEpochsAreThoseOfALongerTraining() throws Exception {
    TinyExperiment brief =
        TinyExperiment.in(folder.resolve("brief"), SWEEP, GROUPED.replace("20", "10"), CONSTANT);
    TinyExperiment whole = TinyExperiment.in(folder.resolve("whole"), SWEEP, GROUPED, CONSTANT);
    assertThat(VaezooProcess.run(whole.run("--jobs", "2")).code()).isZero();
    assertThat(VaezooProcess.run(brief.run("--jobs", "2")).code()).isZero();
    Ended extended =
        VaezooProcess.run(
            "extend",
            brief.results() + "",
            "--epochs=20",
            "--data=" + brief.spec().getParent(),
            "--jobs=2");
    assertThat(extended.code()).as(extended.said()).isZero();
    Set<String> longer = new TreeSet<>(weights(whole));
    assertThat(weights(brief)).hasSize(18).containsAll(longer);
  }

  private static List<String> weights(TinyExperiment experiment) throws IOException {
    List<String> digests = new ArrayList<>();
    for (Path trial : experiment.trials()) {
      JsonNode result = JsonDocument.value(Files.readString(trial.resolve("result.json")));
      digests.add(result.get("weightsSha256").asText());
    }
    return digests;
  }

  @Test
  void showSaysWhoTrainsTogetherAndWhyOthersDoNot() throws Exception {
    TinyExperiment experiment = tiny("shown");
    Ended shown =
        VaezooProcess.run(
            "show", experiment.spec() + "", "--data=" + experiment.spec().getParent());
    assertThat(shown.said())
        .contains(
            "trials 1, 4, 7 as one program: they differ in schedules and seeds alone; of one seed,"
                + " they share examples and noise");
    TinyExperiment wide =
        TinyExperiment.in(
            folder.resolve("wide"),
            "\"sweep\": {\"grid\": {\"model.encoder.hidden\": [[512], [16]]}}",
            GROUPED);
    Ended alone = VaezooProcess.run("show", wide.spec() + "", "--data=" + wide.spec().getParent());
    assertThat(alone.said())
        .contains("trial 1 alone: a hidden layer of 512 units, more than 128")
        .contains("trial 2 alone: no other differs from it in schedules or the seed alone");
  }
}
