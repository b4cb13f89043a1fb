package org.vaezoo.experiments.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.schedule.ExperimentRunner;
import org.vaezoo.experiments.schedule.InThisProcess;
import org.vaezoo.experiments.schedule.ResultsFolder;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;

/**
 * A linear variational autoencoder on numbers that the doctor makes: 1,000 points of five
 * dimensions, two factors and noise. It is run as any experiment is.
 */
final class SmallTraining {

  private static final int POINTS = 1_000;

  /** Loadings of the two factors, a row a dimension. */
  private static final double[][] LOADINGS = {{2, 0}, {1, 1}, {0, 1.5}, {-1, 0.5}, {0.5, -1}};

  private static final double NOISE = 0.5;

  private static final String SPEC =
      """
      {"name": "doctor",
       "data": {"set": {"type": "csv", "path": "points.csv", "testCount": 100}, "binarization": "none",
                "validation": 0, "evaluationSeed": 1},
       "model": {"type": "gaussian", "latent": 2,
                 "likelihood": {"type": "gaussian", "variance": "learned"},
                 "encoder": {"type": "mlp", "hidden": []},
                 "decoder": {"type": "mlp", "hidden": []},
                 "outputBias": "training-mean"},
       "objective": {"type": "elbo"},
       "optimizer": {"type": "adam",
                     "learningRate": {"type": "cosine", "from": 0.02, "to": 0.0}},
       "training": {"epochs": %d, "batchSize": 10, "seed": 1},
       "evaluation": {"splits": ["train"], "importanceSamples": [], "images": 0, "oracle": true}}
      """;

  private final Path folder;
  private final Experiment experiment;

  /**
   * @param folder where everything is written
   * @param epochs how long it trains
   */
  SmallTraining(Path folder, int epochs) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("points.csv"), points());
    this.experiment =
        new ExperimentReader(DataFolder.at(folder), 1)
            .read("doctor", SPEC.replace("%d", Integer.toString(epochs)), new Overrides(Map.of()));
  }

  private static String points() {
    StringBuilder csv = new StringBuilder("a,b,c,d,e\n");
    CounterStream stream = CounterStream.of(Purpose.GENERATION, 1);
    for (int point = 0; point < POINTS; point++) {
      CounterStream normals = stream.child(point);
      for (int d = 0; d < LOADINGS.length; d++) {
        double x = LOADINGS[d][0] * normals.normal(0) + LOADINGS[d][1] * normals.normal(1);
        csv.append(d == 0 ? "" : ",").append(x + NOISE * normals.normal(d + 2));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /**
   * Runs it, or goes on with it.
   *
   * @param name of its results folder
   * @param lastEpoch the epoch after which it is stopped
   */
  Path run(String name, int lastEpoch) throws IOException {
    ResultsFolder results = ResultsFolder.open(folder.resolve(name), experiment.resolved());
    StopSignal stop = StopSignal.never();
    LoadedData data = new LoadedData(DataFolder.at(folder));
    new ExperimentRunner(
            experiment.trials(),
            results,
            data,
            new InThisProcess(data, stop),
            RunChoices.CAREFUL,
            stop,
            new StopAfter(lastEpoch, stop))
        .run();
    return results.path();
  }

  /** Where the only trial of a results folder has its files. */
  static Path trial(Path results) throws IOException {
    try (var trials = Files.list(results.resolve("trials"))) {
      return trials.findFirst().orElseThrow();
    }
  }
}
