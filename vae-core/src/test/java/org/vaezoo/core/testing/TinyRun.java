package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.GradientLimits;
import org.vaezoo.core.train.Optimization;
import org.vaezoo.core.train.StepValues;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingPlan;
import org.vaezoo.core.variant.VaeSpec;

/** A tiny model on tiny images, on one engine: what contract tests work with. */
public final class TinyRun implements AutoCloseable {

  /** Examples of a batch. */
  public static final int ROWS = 8;

  private static final long SEED = 11;
  private static final double RATE = 0.003;
  private static final int EPOCHS = 20;

  private final EngineSession engine;
  private final DataSource images;
  private final Vae model;
  private final Training training;

  private TinyRun(
      VaeSpec spec,
      DataSource images,
      EngineName name,
      Precision precision,
      StepMode mode,
      long seed,
      double rate,
      boolean begins) {
    engine = Engines.open(new EngineSettings(name, precision, 1, "cpu"));
    this.images = images;
    model = spec.build(InputDescription.of(images), seed);
    Optimization adam = Optimization.of(new Adam(new Constant(rate), 0.9, 0.999, 1e-8));
    NDManager manager = engine.manager();
    DataType type = engine.type();
    training =
        begins
            ? new Training(model, images, plan(spec, seed), adam, manager, type, mode)
            : Training.toBeRestored(model, images, plan(spec, seed), adam, manager, type, mode);
  }

  private static TrainingPlan plan(VaeSpec spec, long seed) {
    return new TrainingPlan(
        EPOCHS, ROWS, seed, GradientLimits.NONE, Optional.empty(), spec.curriculum());
  }

  /** A model that has not yet made a step of its 20 epochs of 8 steps. */
  public static TinyRun of(VaeSpec spec, DataSource images, EngineName name, Precision precision) {
    return of(spec, images, name, precision, StepMode.EAGER);
  }

  /** The same with steps that are computed in some way. */
  public static TinyRun of(
      VaeSpec spec, DataSource images, EngineName name, Precision precision, StepMode mode) {
    return new TinyRun(spec, images, name, precision, mode, SEED, RATE, true);
  }

  /** A compiled one of another seed and learning rate, as a member of a group. */
  static TinyRun ofSeed(
      VaeSpec spec, DataSource images, Precision precision, long seed, double rate) {
    return new TinyRun(
        spec, images, EngineName.PYTORCH, precision, StepMode.COMPILED, seed, rate, true);
  }

  /** The same model in a training that is to be restored, for which nothing was prepared. */
  public TinyRun toBeRestored(VaeSpec spec) {
    return new TinyRun(
        spec,
        images,
        engine.settings().name(),
        engine.settings().precision(),
        StepMode.EAGER,
        SEED,
        RATE,
        false);
  }

  public Vae model() {
    return model;
  }

  public Training training() {
    return training;
  }

  public EngineSession engine() {
    return engine;
  }

  public DataSource images() {
    return images;
  }

  /** The model as a measure is given it, with the images for all splits. */
  public Subject subject() {
    DataSets data = new DataSets("tiny", "none", "", images, images, images);
    return new Subject(model, data, SEED, engine.manager(), engine.type(), progress -> {});
  }

  /** The first examples. */
  public Batch batch() {
    return batch(IntStream.range(0, ROWS).toArray());
  }

  /** Chosen examples. */
  public Batch batch(int... rows) {
    return images.batch(rows, new DataNoise.Evaluation(SEED), engine.manager(), engine.type());
  }

  /** A pass as in training, whose noise depends on the number alone. */
  public Pass trainingPass(long noise) {
    return pass(noise, true, model.samples());
  }

  /** A pass as in evaluation. */
  public Pass evaluationPass(long noise, int samples) {
    return pass(noise, false, samples);
  }

  private Pass pass(long noise, boolean trains, int samples) {
    CounterStream stream = CounterStream.of(Purpose.REPARAMETERIZATION, SEED, noise);
    return new Pass(
        new EagerParameters(engine.manager()),
        engine.manager(),
        new StreamNoise(engine.manager(), engine.type(), stream),
        trains,
        samples);
  }

  /** A step of the model in the middle of training, whose noise depends on the number alone. */
  public Step step(long noise) {
    return model.step(batch(), trainingPass(noise), coefficients());
  }

  /** The coefficients in the middle of training. */
  public Coefficients coefficients() {
    Progress half = new Progress(80, 8, 160);
    Map<String, NDArray> values = new LinkedHashMap<>();
    for (Map.Entry<String, Schedule> entry : model.schedules().entrySet()) {
      double[] value = {entry.getValue().at(half)};
      values.put(
          entry.getKey(), HostArrays.create(engine.manager(), value, new Shape(), engine.type()));
    }
    return new Coefficients(values);
  }

  /** Every parameter and state, read to the host. */
  public Map<String, double[]> weights() {
    Map<String, double[]> weights = new TreeMap<>();
    NamedParameters.of(model.block())
        .forEach((name, parameter) -> weights.put(name, HostArrays.read(parameter.getArray())));
    return weights;
  }

  /** Sets a parameter or state. */
  public void write(String name, double[] values) {
    HostNumbers.write(NamedParameters.of(model.block()).get(name), values);
  }

  /** Steps of training, with the loss of each: of those that it follows, the first. */
  public double[] train(int steps) {
    return IntStream.range(0, steps).mapToDouble(step -> loss(training)).toArray();
  }

  /** The same in blocks that are as large as they can be. */
  public double[] trainInBlocks(int steps) {
    List<Double> losses = new ArrayList<>();
    while (losses.size() < steps) {
      training.advance(steps - losses.size()).forEach(each -> losses.add(loss(training, each)));
    }
    return losses.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double loss(Training training) {
    return loss(training, training.advance(1).get(0));
  }

  private static double loss(Training training, StepValues step) {
    Map<String, Double> scalars = step.values();
    return training.names().losses().stream()
        .filter(scalars::containsKey)
        .findFirst()
        .map(scalars::get)
        .orElseThrow();
  }

  @Override
  public void close() {
    training.close();
    engine.close();
  }
}
