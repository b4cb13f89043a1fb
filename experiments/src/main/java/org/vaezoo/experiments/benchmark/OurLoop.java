package org.vaezoo.experiments.benchmark;

import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.train.Training;
import org.vaezoo.experiments.spec.ExperimentSpec;
import org.vaezoo.experiments.spec.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;

/** Training as {@code vaezoo run} does it, losses and report read at every step. */
final class OurLoop implements TrainingLoop {

  /** The model of the benchmark: 784-400-20-400-784 on dynamically binarised MNIST. */
  static final String BENCHMARK =
      """
      {"name": "benchmark",
       "data": {"set": "mnist", "binarization": "dynamic"},
       "model": {"type": "gaussian", "latent": 20, "likelihood": "bernoulli",
                 "encoder": {"type": "mlp", "hidden": [400], "activation": "relu"},
                 "decoder": {"type": "mlp", "hidden": [400], "activation": "relu"}},
       "objective": {"type": "beta", "beta": 1},
       "optimizer": {"type": "adam", "learningRate": 0.001},
       "training": {"epochs": 1000, "batchSize": 128}}""";

  private final Training training;

  OurLoop(String spec, EngineSession engine) {
    ExperimentReader reader = new ExperimentReader(DataFolder.absent(), 1);
    training = begin(reader.read("benchmark", spec, Overrides.NONE).spec(), engine);
  }

  private static Training begin(ExperimentSpec spec, EngineSession engine) {
    DataSets data = spec.data().load(DataFolder.absent());
    return spec.begin(spec.build(data.train()), data.train(), engine);
  }

  @Override
  public double steps(int count) {
    double sum = 0;
    for (int step = 0; step < count; step++) {
      sum += training.step().values().get("loss");
    }
    return sum / count;
  }

  @Override
  public void close() {
    training.close();
  }
}
