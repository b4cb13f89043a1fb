package org.vaezoo.experiments.trial;

import static org.vaezoo.experiments.trial.TrialCases.circumstances;
import static org.vaezoo.experiments.trial.TrialCases.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;

/** A trial in a folder of its own. */
record TrialRun(
    ExperimentSpec spec,
    Path path,
    DataSets data,
    StoredInput input,
    ObjectNode how,
    RunChoices choices) {

  /** A trial of few images in a folder of its own. */
  static TrialRun in(Path folder, String name, String... keys) throws IOException {
    TinyExperiment experiment = TinyExperiment.in(folder.resolve(name), keys);
    ExperimentSpec spec =
        new ExperimentReader(DataFolder.at(experiment.folder()), 1)
            .read(experiment.spec(), Overrides.NONE)
            .spec();
    Path path = Files.createDirectories(experiment.folder().resolve("trial"));
    LoadedData loaded = new LoadedData(DataFolder.at(experiment.folder()));
    return new TrialRun(
        spec,
        path,
        loaded.of(spec.data()),
        loaded.input(spec.data()),
        circumstances("a"),
        RunChoices.CAREFUL);
  }

  /** The same trial by another program, engine or processor. */
  TrialRun under(ObjectNode others, RunChoices otherChoices) {
    return new TrialRun(spec, path, data, input, others, otherChoices);
  }

  Optional<TrialResult> toTheEnd() throws IOException {
    return run(data, StopSignal.never(), new TrialWatcher(step -> {}));
  }

  Optional<TrialResult> stoppedAfter(long step) throws IOException {
    StopSignal stop = StopSignal.never();
    if (step == 0) {
      stop.request();
    }
    return run(
        data,
        stop,
        new TrialWatcher(
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
    return run(
        with(data, new WatchedSource(data.test(), count)), stop, new TrialWatcher(step -> {}));
  }

  Optional<TrialResult> run(DataSets watched, StopSignal stop, TrialWatcher watcher)
      throws IOException {
    return run(watched, stop, watcher, new BlockLength());
  }

  private Optional<TrialResult> run(
      DataSets watched, StopSignal stop, TrialWatcher watcher, BlockLength block)
      throws IOException {
    return new TrialRunner(DataFolder.absent(), () -> block)
        .run(
            new TrialWork(
                spec,
                new TrialFolder(path),
                () -> {},
                watched,
                input,
                new KnownFloors(),
                how,
                stop,
                watcher,
                Optional.empty(),
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
