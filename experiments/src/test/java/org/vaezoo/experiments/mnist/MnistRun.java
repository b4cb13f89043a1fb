package org.vaezoo.experiments.mnist;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.data.DataSpec;
import org.vaezoo.core.data.DynamicBinarization;
import org.vaezoo.core.data.MnistSpec;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.spec.Site;
import org.vaezoo.core.spec.VaeSpec;
import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.spec.Variants;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingPlan;

/** A variant as it is by default, in training on dynamically binarised MNIST. */
final class MnistRun implements AutoCloseable {

  private static final int BATCH = 100;
  private static final long SEED = 1;

  /** 59,000 images to train on, 1,000 to measure on. */
  private static final DataSets MNIST =
      new DataSpec(new MnistSpec(), new DynamicBinarization(), 1000, 1).load(DataFolder.absent());

  private final EngineSession engine;
  private final Vae model;
  private final Training training;

  MnistRun(Variant variant, EngineSettings settings) {
    engine = Engines.open(settings);
    model = spec(variant).build(Site.of(MNIST.train()), SEED);
    training =
        new Training(
            model,
            MNIST.train(),
            new TrainingPlan(1, BATCH, SEED, Optional.empty()),
            new Adam(new Constant(0.001), 0.9, 0.999, 1e-8),
            engine.manager(),
            engine.type());
  }

  private static VaeSpec spec(Variant variant) {
    Problems problems = new Problems();
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(variant.defaults()), VaeSpec.class, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }

  /** The loss of each of some steps. */
  double[] train(int steps) {
    return DoubleStream.generate(() -> training.step().values().get("loss")).limit(steps).toArray();
  }

  /** On the images that training does not see. */
  SplitMeasures measure() {
    Calibration.of(model, MNIST.validation(), 1, engine.manager(), engine.type());
    EvaluationSettings settings = new EvaluationSettings(1, List.of(1, 10), 100);
    return Evaluation.of(model, MNIST.validation(), settings, engine.manager(), engine.type());
  }

  @Override
  public void close() {
    training.close();
    engine.close();
  }
}
