package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;

/** One trial in this process, stopped at chosen places. Eight steps are an epoch. */
class TrialRunnerTest {

  private static final String TRAINING = "\"training\": {\"epochs\": 3, \"batchSize\": 32}";
  private static final String EARLY =
      """
      "training": {"epochs": 60, "batchSize": 32, "earlyStopping": {"patienceEpochs": 2}}\
      """;
  private static final String FAST = "\"optimizer\": {\"type\": \"adam\", \"learningRate\": 0.1}";
  private static final String NO_VALIDATION =
      """
      "data": {"set": {"type": "idx", "trainImages": "tiny.idx", "testCount": 32}, "binarization": "dynamic", "validation": 0}\
      """;
  private static final String MUCH_TEST = NO_VALIDATION.replace("32", "160");
  private static final String ON_VALIDATION =
      """
      "evaluation": {"splits": ["validation", "test"], "importanceSamples": [1], "images": 32}\
      """;

  /** Of the test split, in more than four batches. */
  private static final String LONG =
      "\"evaluation\": {\"importanceSamples\": [1, 100], \"images\": 32}";

  private static final int UNITS = 4;

  @TempDir Path folder;

  /**
   * F2: the first step, within epochs, at their ends (where the stop comes before validation),
   * before the last step and at the end.
   */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 8, 9, 16, 23, 24})
  void aTrialThatIsStoppedAfterAnyStepGoesOnToTheSameBytes(long step) throws IOException {
    Run whole = run("whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    Run cut = run("cut", TRAINING);
    assertThat(cut.stoppedAfter(step)).isEmpty();
    assertThat(cut.toTheEnd()).isPresent();
    assertThat(cut.bytes()).isEqualTo(whole.bytes()).containsKeys("metrics.csv", "unit_rates.csv");
  }

  /** A row an epoch and unit; together they are the rate of the epoch. */
  @Test
  void unitRatesAreThoseOfEachValidation() throws IOException {
    Run run = run("units", TRAINING, ON_VALIDATION);
    assertThat(run.toTheEnd()).isPresent();
    List<CSVRecord> units = run.unitRates();
    assertThat(units).hasSize(3 * UNITS);
    assertThat(units.get(0).toMap().keySet())
        .containsExactlyInAnyOrder("epoch", "step", "split", "group", "unit", "rate_nats");
    for (int row = 0; row < units.size(); row++) {
      int epoch = row / UNITS + 1;
      assertThat(units.get(row).toMap())
          .containsEntry("epoch", "" + epoch)
          .containsEntry("step", "" + 8 * epoch)
          .containsEntry("split", "validation")
          .containsEntry("group", "z")
          .containsEntry("unit", "" + row % UNITS);
    }
    for (CSVRecord metrics : run.metricsOfValidation()) {
      double sum =
          units.stream()
              .filter(unit -> unit.get("epoch").equals(metrics.get("epoch")))
              .mapToDouble(unit -> Double.parseDouble(unit.get("rate_nats")))
              .sum();
      assertThat(sum).isCloseTo(Double.parseDouble(metrics.get("rate_nats")), within(1e-4));
    }
    for (int unit = 0; unit < UNITS; unit++) {
      assertThat(Double.parseDouble(units.get(2 * UNITS + unit).get("rate_nats")))
          .as("the last row is the measured rate")
          .isEqualTo(run.found("units").get(unit).cells().get("rate_nats"));
    }
  }

  @Test
  void withoutValidationThereAreNoUnitRates() throws IOException {
    Run run = run("unseen", TRAINING, NO_VALIDATION);
    assertThat(run.stoppedAfter(9)).isEmpty();
    assertThat(run.toTheEnd()).isPresent();
    assertThat(run.path().resolve("metrics.csv")).exists();
    assertThat(run.path().resolve("unit_rates.csv")).doesNotExist();
  }

  /** What a kill after the last write and before the checkpoint leaves: rows, or a part of one. */
  @ParameterizedTest
  @ValueSource(longs = {4, 12, 20})
  void rowsAfterTheCheckpointAreWrittenAnew(long step) throws IOException {
    Run whole = run("whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    Run cut = run("cut", TRAINING);
    assertThat(cut.stoppedAfter(step)).isEmpty();
    for (String table : List.of("metrics.csv", "unit_rates.csv")) {
      Files.writeString(
          cut.path().resolve(table), "9,72,validation,z,0,0.5\n9,7", StandardOpenOption.APPEND);
    }
    assertThat(cut.toTheEnd()).isPresent();
    assertThat(cut.path().resolve("unit_rates.csv"))
        .hasSameBinaryContentAs(whole.path().resolve("unit_rates.csv"));
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
  }

  @Test
  void changedUnitRatesAreRefused() throws IOException {
    Run run = run("changed", TRAINING);
    assertThat(run.stoppedAfter(9)).isEmpty();
    Path table = run.path().resolve("unit_rates.csv");
    Files.writeString(table, Files.readString(table).replace("validation", "Validation"));
    assertThatThrownBy(run::toTheEnd)
        .isInstanceOf(DamagedTrialException.class)
        .hasMessageContaining("unit_rates.csv: its first ")
        .hasMessageContaining("bytes have changed since");
  }

  /** The table begins where the older version stopped; nothing else is other. */
  @Test
  void aCheckpointOfAVersionWithoutUnitRatesGoesOn() throws IOException {
    Run whole = run("whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    Run old = run("old", TRAINING);
    assertThat(old.stoppedAfter(17)).isEmpty();
    forgetUnitRates(old.path());
    assertThat(old.toTheEnd()).isPresent();
    assertThat(old.unitRates())
        .hasSize(UNITS)
        .allSatisfy(row -> assertThat(row.get("epoch")).isEqualTo("3"));
    Map<String, String> others = whole.bytes();
    others.remove("unit_rates.csv");
    assertThat(old.bytes()).containsAllEntriesOf(others);
  }

  /** Leaves what an older version would have left. */
  private static void forgetUnitRates(Path trial) throws IOException {
    Files.delete(trial.resolve("unit_rates.csv"));
    Checkpoints checkpoints = new Checkpoints(trial);
    Checkpoint newest = checkpoints.newestThatVerifies(note -> {}).orElseThrow();
    ObjectNode state = (ObjectNode) newest.state();
    state.remove(List.of("unitRatesBytes", "unitRatesSha256"));
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, NDArray> weights = newest.weights(manager);
      Map<String, NDArray> optimizer = newest.optimizer(manager);
      checkpoints.discard();
      checkpoints.write(newest.step(), weights, optimizer, state);
    }
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
    Run whole = run("whole", averaged, apart, staged, ON_VALIDATION);
    assertThat(whole.toTheEnd()).isPresent();
    Run cut = run("cut", averaged, apart, staged, ON_VALIDATION);
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
      Run averaged =
          run("a" + stopping.length(), training.formatted(stopping, averaging), ON_VALIDATION);
      Run plain = run("p" + stopping.length(), training.formatted(stopping, ""), ON_VALIDATION);
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
  void aFaultOfOursEndsTheMeasureAndLeavesItsTrace() throws IOException {
    Run run = run("fault", TRAINING);
    DataSource test =
        new WatchedSource(
            run.data().test(),
            () -> {
              throw new IllegalStateException("a fault\nof two lines");
            });
    TrialResult result =
        run.run(with(run.data(), test), StopSignal.never(), new Watcher(step -> {})).orElseThrow();
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
    Run run = run("disk", TRAINING);
    DataSource test =
        new WatchedSource(
            run.data().test(),
            () -> {
              throw new UncheckedIOException(new IOException("no space left"));
            });
    assertThatThrownBy(
            () -> run.run(with(run.data(), test), StopSignal.never(), new Watcher(step -> {})))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(run.path().resolve("measures/rate-distortion.json")).doesNotExist();
  }

  /** A block is of 50 images: of 160 there are four, after the one of the ELBO. */
  @Test
  void finishedBlocksOfAnEvaluationAreTakenUp() throws IOException {
    String evaluation = "\"evaluation\": {\"importanceSamples\": [1, 10], \"images\": 160}";
    Run whole = run("whole", TRAINING, MUCH_TEST, evaluation);
    assertThat(whole.toTheEnd()).isPresent();
    Run cut = run("cut", TRAINING, MUCH_TEST, evaluation);
    // The first batch of the test split is a look at what there is; the second is the ELBO's.
    int[] after = {0};
    assertThat(cut.stoppedInEvaluation(5, after)).isEmpty();
    assertThat(cut.path().resolve("rate-distortion.blocks")).exists();
    int[] taken = {0};
    DataSource test = new WatchedSource(cut.data().test(), () -> taken[0]++);
    Watcher watcher = new Watcher(step -> {});
    assertThat(cut.run(with(cut.data(), test), StopSignal.never(), watcher)).isPresent();
    assertThat(watcher.notes).containsExactly("rate-distortion goes on after 4 finished blocks");
    int[] undisturbed = {0};
    Run again = run("again", TRAINING, MUCH_TEST, evaluation);
    DataSource counted = new WatchedSource(again.data().test(), () -> undisturbed[0]++);
    assertThat(again.run(with(again.data(), counted), StopSignal.never(), new Watcher(step -> {})))
        .isPresent();
    assertThat(undisturbed[0] - taken[0]).as("batches that were not taken again").isEqualTo(4);
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
    assertThat(cut.path().resolve("rate-distortion.blocks")).doesNotExist();
  }

  /** The stop is answered before the next batch. */
  @Test
  void aStopLeavesAnEvaluationAtItsNextBatch() throws IOException {
    Run whole = run("whole", TRAINING, LONG);
    assertThat(whole.toTheEnd()).isPresent();
    Run cut = run("cut", TRAINING, LONG);
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
  void earlyStoppingGoesBackToTheBestEpoch() throws IOException {
    Run run = run("early", EARLY, FAST, ON_VALIDATION);
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
    Run whole = run("whole", EARLY, FAST, ON_VALIDATION);
    assertThat(whole.toTheEnd()).isPresent();
    Run cut = run("cut", EARLY, FAST, ON_VALIDATION);
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
    Run run = run("untouched", EARLY, FAST);
    int[] touched = {0};
    DataSource test = new WatchedSource(run.data().test(), () -> touched[0]++);
    Watcher watcher = new Watcher(step -> assertThat(touched[0]).as("in training").isZero());
    assertThat(run.run(with(run.data(), test), StopSignal.never(), watcher)).isPresent();
    assertThat(touched[0]).isPositive();
  }

  @Test
  void aDamagedBestEpochIsNotReplacedByAnother() throws IOException {
    Run run = run("best", EARLY, FAST, ON_VALIDATION);
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

  @Test
  void weightsThatAreLostBeforeTheyAreMeasuredAreTrainedAgainWhereThatIsAskedFor()
      throws IOException {
    Run whole = run("whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    Run lost = run("lost", TRAINING);
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
    Run run = run("again", TRAINING);
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

  @Test
  void secondsOfEarlierSessionsCount() throws IOException {
    Run run = run("seconds", TRAINING);
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

  @Test
  void whatWasBegunByAnotherMachineIsRefusedUnlessItIsAccepted() throws IOException {
    Run whole = run("whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    assertThat(JsonFiles.read(whole.path().resolve("provenance.json")).has("trainedOtherwise"))
        .isFalse();
    Run cut = run("cut", TRAINING);
    assertThat(cut.stoppedAfter(9)).isEmpty();
    Map<String, String> before = cut.bytes();
    ObjectNode others = circumstances("b").put("processor", "another");
    assertThatThrownBy(() -> cut.under(others, RunChoices.CAREFUL).toTheEnd())
        .isInstanceOf(OtherMachineException.class)
        .hasMessage(
            cut.path()
                + ": was trained otherwise up to step 9 and is left as it is: commit was \"a\", is"
                + " \"b\"; processor was \"here\", is \"another\"; --accept-other-machine goes"
                + " on, and provenance will say so");
    assertThat(cut.bytes()).isEqualTo(before);
    Run accepted = cut.under(others, new RunChoices(false, false, true));
    assertThat(accepted.stoppedAfter(17)).isEmpty();
    assertThat(accepted.under(others, RunChoices.CAREFUL).toTheEnd())
        .as("the checkpoint is its own by now")
        .isPresent();
    assertThat(accepted.bytes()).as("here the machine is the same").isEqualTo(whole.bytes());
    JsonNode said = JsonFiles.read(cut.path().resolve("provenance.json")).get("trainedOtherwise");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).get("untilStep").intValue()).isEqualTo(9);
    assertThat(said.get(0).get("different"))
        .extracting(JsonNode::textValue)
        .containsExactly("commit was \"a\", is \"b\"", "processor was \"here\", is \"another\"");
  }

  /** Of an earlier version, whose checkpoints did not say it. */
  @Test
  void aCheckpointThatDoesNotSayHowItWasMadeIsRefused() {
    assertThat(Circumstances.of(circumstances("a"), EngineSettings.standard()))
        .satisfies(
            now -> {
              assertThat(now.differencesFrom(MissingNode.getInstance()))
                  .containsExactly("the checkpoint does not say how it was trained");
              assertThat(now.differencesFrom(now.json().deepCopy())).isEmpty();
              assertThat(now.differencesFrom(now.json().deepCopy().put("threads", 2)))
                  .containsExactly("threads was 2, is 1");
              assertThat(now.differencesFrom(now.json().deepCopy().put("device", "gpu:0")))
                  .containsExactly("device was \"gpu:0\", is \"cpu\"");
            });
  }

  private static ObjectNode circumstances(String commit) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("commit", commit)
        .put("sourceChanges", "none")
        .put("engine", "PyTorch 2.7.1")
        .put("djl", "0.33.0")
        .put("processor", "here")
        .put("java", "17");
  }

  private Run run(String name, String... keys) throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder.resolve(name), keys);
    ExperimentSpec spec =
        new ExperimentReader(DataFolder.at(experiment.folder()), 1)
            .read(experiment.spec(), Overrides.NONE)
            .spec();
    Path path = Files.createDirectories(experiment.folder().resolve("trial"));
    LoadedData loaded = new LoadedData(DataFolder.at(experiment.folder()));
    return new Run(
        spec,
        path,
        loaded.of(spec.data()),
        loaded.input(spec.data()),
        circumstances("a"),
        RunChoices.CAREFUL);
  }

  private static DataSets with(DataSets data, DataSource test) {
    return new DataSets(
        data.name(), data.label(), data.digest(), data.train(), data.validation(), test);
  }

  /** A trial in a folder of its own. */
  private record Run(
      ExperimentSpec spec,
      Path path,
      DataSets data,
      StoredInput input,
      ObjectNode how,
      RunChoices choices) {

    /** The same trial by another program, engine or processor. */
    Run under(ObjectNode others, RunChoices otherChoices) {
      return new Run(spec, path, data, input, others, otherChoices);
    }

    Optional<TrialResult> toTheEnd() throws IOException {
      return run(data, StopSignal.never(), new Watcher(step -> {}));
    }

    Optional<TrialResult> stoppedAfter(long step) throws IOException {
      StopSignal stop = StopSignal.never();
      if (step == 0) {
        stop.request();
      }
      return run(
          data,
          stop,
          new Watcher(
              done -> {
                if (done == step) {
                  stop.request();
                }
              }),
          new BlockLength(1));
    }

    /** Stops while a batch of the test split is taken; counts those that are taken after it. */
    Optional<TrialResult> stoppedInEvaluation(int batch, int[] after) throws IOException {
      StopSignal stop = StopSignal.never();
      int[] seen = {0};
      Runnable count =
          () -> {
            after[0] += stop.requested() ? 1 : 0;
            seen[0]++;
            if (seen[0] == batch) {
              stop.request();
            }
          };
      return run(with(data, new WatchedSource(data.test(), count)), stop, new Watcher(step -> {}));
    }

    private Optional<TrialResult> run(DataSets watched, StopSignal stop, Watcher watcher)
        throws IOException {
      return run(watched, stop, watcher, new BlockLength());
    }

    private Optional<TrialResult> run(
        DataSets watched, StopSignal stop, Watcher watcher, BlockLength block) throws IOException {
      return new TrialRunner(DataFolder.absent(), () -> block)
          .run(
              new TrialWork(
                  spec,
                  new TrialFolder(path),
                  watched,
                  input,
                  new KnownFloors(),
                  how,
                  stop,
                  watcher,
                  choices));
    }

    List<Row> found(String table) throws IOException {
      return new TrialFolder(path).rateDistortion().orElseThrow().rows().get(table);
    }

    double elbo() throws IOException {
      return (Double) found("rate_distortion").get(0).cells().get("elbo_nats");
    }

    List<CSVRecord> metricsOfValidation() throws IOException {
      return ResultBytes.records(path.resolve("metrics.csv")).stream()
          .filter(row -> row.get("split").equals("validation"))
          .toList();
    }

    List<CSVRecord> unitRates() throws IOException {
      return ResultBytes.records(path.resolve("unit_rates.csv"));
    }

    /** All that a trial leaves, the time apart. */
    Map<String, String> bytes() throws IOException {
      return ResultBytes.of(path);
    }
  }

  /** Says when a batch is taken. */
  private record WatchedSource(DataSource source, Runnable onBatch) implements ViewedSource {

    @Override
    public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
      onBatch.run();
      return source.batch(rows, dataNoise, manager, type);
    }
  }

  private static final class Watcher implements TrialListener {

    private final LongConsumer onStep;
    private final List<String> notes = new ArrayList<>();

    Watcher(LongConsumer onStep) {
      this.onStep = onStep;
    }

    @Override
    public void started(Progress progress) {}

    @Override
    public void stepped(Progress progress) {
      onStep.accept(progress.step());
    }

    @Override
    public void epoch(Progress progress, MetricsRow row) {}

    @Override
    public void note(String message) {
      notes.add(message);
    }

    @Override
    public void ended(String outcome) {}
  }
}
