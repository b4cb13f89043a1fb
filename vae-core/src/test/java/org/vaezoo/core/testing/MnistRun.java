package org.vaezoo.core.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.GrammarSpec;
import org.vaezoo.core.data.set.MnistSpec;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.Dequantization;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.GradientLimits;
import org.vaezoo.core.train.Optimization;
import org.vaezoo.core.train.OptimizerSpec;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingPlan;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;

/**
 * A variant as it is by default, in training on MNIST, shown as its likelihood wants it, or on
 * sentences where it models sequences.
 */
public final class MnistRun implements AutoCloseable {

  private static final int BATCH = 100;
  private static final long SEED = 1;

  private static final List<Binarization> SHOWN =
      List.of(new DynamicBinarization(), new NoBinarization(), new Dequantization());

  private static final GrammarSpec SENTENCES = new GrammarSpec(8, 12, 3, 0.1, 20, 60_000, 1000, 1);

  private final EngineSession engine;
  private final DataSets mnist;
  private final Vae model;
  private final Training training;

  /** The variant before its first step. */
  public MnistRun(Variant variant, EngineSettings settings) {
    this(
        SoundSettings.read(variant.vae(), VaeSpec.class),
        SoundSettings.read(variant.defaults().data(), SideSpec.class),
        parts(variant),
        limits(variant),
        settings);
  }

  /** A model on images alone, under one optimizer, before its first step. */
  public MnistRun(VaeSpec spec, EngineSettings settings) {
    this(spec, SideSpec.none(), new LinkedHashMap<>(), GradientLimits.NONE, settings);
  }

  private MnistRun(
      VaeSpec spec,
      SideSpec side,
      Map<String, OptimizerSpec> parts,
      GradientLimits limits,
      EngineSettings settings) {
    engine = Engines.open(settings);
    mnist = data(spec, side);
    model = spec.build(InputDescription.of(mnist.train()), SEED);
    training =
        new Training(
            model,
            mnist.train(),
            new TrainingPlan(1, BATCH, SEED, limits, Optional.empty(), spec.curriculum()),
            new Optimization(new Adam(new Constant(0.001), 0.9, 0.999, 1e-8), parts),
            engine.manager(),
            engine.type(),
            settings.mode());
  }

  private static Map<String, OptimizerSpec> parts(Variant variant) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("optimizers", variant.defaults().optimizers());
    return SoundSettings.read(json, PartOptimizers.class).optimizers();
  }

  private static GradientLimits limits(Variant variant) {
    return SoundSettings.read(variant.defaults().training(), Limits.class).plan();
  }

  /** What a spec's training says of gradients. */
  record Limits(Optional<Double> clipGradientNorm, Optional<Double> skipGradientNorm) {

    GradientLimits plan() {
      return new GradientLimits(clipGradientNorm, skipGradientNorm);
    }
  }

  /** Of parts of a model. */
  record PartOptimizers(Map<String, OptimizerSpec> optimizers) {}

  /**
   * 59,000 images to train on, 1,000 to measure on, of the first kind that the variant fits; for a
   * variant of sequences as many sentences of a grammar.
   */
  private static DataSets data(VaeSpec spec, SideSpec side) {
    List<DataSpec> candidates = new ArrayList<>();
    SHOWN.forEach(
        shown ->
            candidates.add(
                new DataSpec(new MnistSpec(), shown, 1000, 1, side.condition(), side.labelled())));
    candidates.add(
        new DataSpec(SENTENCES, new NoBinarization(), 1000, 1, side.condition(), side.labelled()));
    for (DataSpec candidate : candidates) {
      DataSets sets = candidate.load(DataFolder.absent());
      Problems problems = new Problems();
      spec.check(InputDescription.of(sets.train()), problems);
      if (problems.isEmpty()) {
        return sets;
      }
    }
    throw new AssertionError("fits neither images nor sentences: " + spec);
  }

  /** The loss of each of some steps: of those that it follows, the first. */
  public double[] train(int steps) {
    return DoubleStream.generate(() -> TinyRun.loss(training)).limit(steps).toArray();
  }

  /** The model. */
  public Vae model() {
    return model;
  }

  /** The engine that computes it. */
  public EngineSession engine() {
    return engine;
  }

  /** The splits. */
  public DataSets data() {
    return mnist;
  }

  /** On the images that training does not see. */
  public SplitMeasures measure() {
    Calibration.of(model, mnist.validation(), 1, engine.manager(), engine.type());
    EvaluationSettings settings = new EvaluationSettings(1, List.of(1, 10), 100);
    return Evaluation.of(model, mnist.validation(), settings, engine.manager(), engine.type());
  }

  @Override
  public void close() {
    training.close();
    engine.close();
  }
}
