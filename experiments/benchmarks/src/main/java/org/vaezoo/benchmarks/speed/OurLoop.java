package org.vaezoo.benchmarks.speed;

import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.train.StepValues;
import org.vaezoo.core.train.Training;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;

/** Training as {@code vaezoo run} does it, losses and report read at every step. */
final class OurLoop implements TrainingLoop {

  private final Training training;

  OurLoop(String spec, EngineSession engine) {
    ExperimentSpec read = read(spec);
    DataSource train = train(read);
    training = read.begin(read.build(train), train, engine);
  }

  /** The spec of a text. */
  static ExperimentSpec read(String spec) {
    return new ExperimentReader(DataFolder.absent(), 1)
        .read("benchmark", spec, Overrides.NONE)
        .spec();
  }

  /** The images that a spec trains on. */
  static DataSource train(ExperimentSpec spec) {
    return spec.data().load(DataFolder.absent()).train();
  }

  @Override
  public double steps(int count) {
    double sum = 0;
    int made = 0;
    while (made < count) {
      for (StepValues step : training.advance(count - made)) {
        sum += step.values().get(Loss.MAIN);
        made++;
      }
    }
    return sum / count;
  }

  @Override
  public void close() {
    training.close();
  }
}
