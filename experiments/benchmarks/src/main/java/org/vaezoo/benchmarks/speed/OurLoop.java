package org.vaezoo.benchmarks.speed;

import java.util.List;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.train.StepValues;
import org.vaezoo.core.train.Training;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;

/** Training as {@code vaezoo run} does it, losses and report read at every step. */
final class OurLoop implements TrainingLoop {

  /** 784-400-20-400-784 on dynamically binarised MNIST. */
  static final String BENCHMARK =
      """
      {"name": "benchmark",
       "data": {"set": "mnist", "binarization": "dynamic"},
       "model": {"type": "gaussian", "latent": 20, "likelihood": "bernoulli",
                 "encoder": {"type": "mlp", "hidden": [400], "activation": "relu"},
                 "decoder": {"type": "mlp", "hidden": [400], "activation": "relu"}},
       "objective": {"type": "beta", "beta": 1},
       "optimizer": {"type": "adam", "learningRate": 0.001},
       "training": {"epochs": 1000, "batchSize": 128}}\
      """;

  /** A convolutional model of channels 32 and 64 on the same images. */
  static final String CONVOLUTIONS =
      BENCHMARK.replace(
          "{\"type\": \"mlp\", \"hidden\": [400], \"activation\": \"relu\"}",
          "{\"type\": \"conv\", \"channels\": [32, 64], \"activation\": \"relu\"}");

  private final Vae model;
  private final Training training;

  OurLoop(String spec, EngineSession engine) {
    ExperimentSpec read = read(spec);
    DataSource train = train(read);
    model = read.build(train);
    training = read.begin(model, train, engine);
  }

  /** The spec of a text above. */
  static ExperimentSpec read(String spec) {
    return new ExperimentReader(DataFolder.absent(), 1)
        .read("benchmark", spec, Overrides.NONE)
        .spec();
  }

  /** The images that a spec trains on. */
  static DataSource train(ExperimentSpec spec) {
    return spec.data().load(DataFolder.absent()).train();
  }

  /** The convolutions of the model that is trained. */
  List<ConvolutionShape> convolutions() {
    return ConvolutionShape.of(model.block());
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
