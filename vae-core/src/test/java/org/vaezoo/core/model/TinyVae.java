package org.vaezoo.core.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.OutputBias;

/**
 * A Gaussian model with three units, small enough for finite differences, in float64 unless said
 * otherwise, with a batch and noise that are the same at every step.
 */
public final class TinyVae implements AutoCloseable {

  private static final int UNITS = 3;
  private static final int ROWS = 4;

  private final NDManager manager;
  private final DataType type;
  private final Vae vae;
  private final Batch batch;

  private TinyVae(
      String engine,
      Objective objective,
      NetworkSpec network,
      Shape example,
      PosteriorVariance variance,
      DataType type) {
    this.type = type;
    manager = NDManager.newBaseManager(Device.cpu(), engine);
    GaussianVaeSpec spec =
        new GaussianVaeSpec(
            UNITS,
            new BernoulliSpec(),
            new StandardNormalSpec(),
            new GaussianPosteriorSpec(),
            variance,
            network,
            network,
            new GlorotUniform(),
            OutputBias.ZERO);
    vae =
        spec.build(
            new Blueprint(
                new InputDescription(example, DataKind.BINARY, 100),
                objective,
                InitialWeights.of(3)));
    vae.block().initialize(manager, type);
    CounterStream pixels = CounterStream.of(Purpose.BINARIZATION, 5);
    double[] x = new double[Math.toIntExact(ROWS * example.size())];
    Arrays.setAll(x, i -> pixels.below(i, 2));
    batch =
        Batch.of(
            HostArrays.create(manager, x, new Shape(ROWS).addAll(example), type),
            manager.create(new int[] {0, 1, 2, 3}));
  }

  /** Fully connected, on the PyTorch engine. */
  public static TinyVae of(Objective objective) {
    NetworkSpec network = new MlpSpec(List.of(4), Activation.TANH, new GlorotUniform());
    return of("PyTorch", objective, network, new Shape(1, 2, 3));
  }

  /** Fully connected, in float32, on an engine. */
  public static TinyVae narrow(String engine, Objective objective) {
    NetworkSpec network = new MlpSpec(List.of(4), Activation.TANH, new GlorotUniform());
    return new TinyVae(
        engine, objective, network, new Shape(6), PosteriorVariance.AMORTIZED, DataType.FLOAT32);
  }

  /** With networks of a kind, on an engine. */
  public static TinyVae of(String engine, Objective objective, NetworkSpec network, Shape example) {
    return new TinyVae(
        engine, objective, network, example, PosteriorVariance.AMORTIZED, DataType.FLOAT64);
  }

  /** With one posterior variance a unit. */
  public static TinyVae sharedVariance(String engine, Objective objective) {
    NetworkSpec network = new MlpSpec(List.of(4), Activation.TANH, new GlorotUniform());
    return new TinyVae(
        engine, objective, network, new Shape(6), PosteriorVariance.SHARED, DataType.FLOAT64);
  }

  /** The model. */
  public Vae vae() {
    return vae;
  }

  /** Its batch. */
  public Batch batch() {
    return batch;
  }

  /** Owner of the arrays. */
  public NDManager manager() {
    return manager;
  }

  /** A pass in training in float64, with the same noise at each call and one sample. */
  public static Pass pass(NDManager manager) {
    return pass(manager, DataType.FLOAT64);
  }

  private static Pass pass(NDManager manager, DataType type) {
    CounterStream stream = CounterStream.of(Purpose.REPARAMETERIZATION, 7);
    return new Pass(
        new EagerParameters(manager), manager, new StreamNoise(manager, type, stream), true, 1);
  }

  /** The coefficients after so many epochs of 10 steps. */
  public Coefficients coefficients(double epochs) {
    Map<String, NDArray> values = new LinkedHashMap<>();
    Progress progress = new Progress(Math.round(10 * epochs), 10, 1000);
    vae.schedules().forEach((name, schedule) -> values.put(name, scalar(schedule.at(progress))));
    return new Coefficients(values);
  }

  private NDArray scalar(double value) {
    return HostArrays.create(manager, new double[] {value}, new Shape(), type);
  }

  /** The step after so many epochs of 10 steps. */
  public Step step(double epochs) {
    return vae.step(batch, pass(manager, type), coefficients(epochs));
  }

  /** The loss of the only loss. */
  public double loss(double epochs) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      return HostArrays.read(step(epochs).losses().get(0).value())[0];
    }
  }

  /** Gradients of the loss by parameter name, from the engine. */
  public Map<String, double[]> gradients(double epochs) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      try (GradientCollector collector =
          Engine.getEngine(manager.getEngine().getEngineName()).newGradientCollector()) {
        collector.backward(step(epochs).losses().get(0).value());
      }
      Map<String, double[]> gradients = new LinkedHashMap<>();
      trained().forEach((name, parameter) -> gradients.put(name, takeGradient(parameter)));
      return gradients;
    }
  }

  /** Reads a gradient and sets it to zero, as engines add the next one to it. */
  private static double[] takeGradient(Parameter parameter) {
    NDArray gradient = parameter.getArray().getGradient();
    double[] values = HostArrays.read(gradient);
    gradient.muli(0);
    return values;
  }

  /** One step of gradient descent, with its updates of the states. */
  public void descend(double epochs, double rate) {
    Map<String, double[]> gradients = gradients(epochs);
    update(epochs);
    trained()
        .forEach(
            (name, parameter) -> {
              double[] gradient = gradients.get(name);
              double[] values = HostArrays.read(parameter.getArray());
              Arrays.setAll(values, i -> values[i] - rate * gradient[i]);
              write(parameter.getArray(), values);
            });
  }

  /** Writes the states that a step moves. */
  public void update(double epochs) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      step(epochs).updates().forEach(update -> update.value().copyTo(update.state().getArray()));
    }
  }

  /** Gradients of the loss by parameter name, from central differences. */
  public Map<String, double[]> differences(double epochs) {
    Map<String, double[]> gradients = new LinkedHashMap<>();
    trained().forEach((name, p) -> gradients.put(name, differences(p.getArray(), epochs)));
    return gradients;
  }

  private double[] differences(NDArray array, double epochs) {
    double step = 1e-5;
    double[] values = HostArrays.read(array);
    double[] slopes = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      values[i] = value + step;
      write(array, values);
      double above = loss(epochs);
      values[i] = value - step;
      write(array, values);
      slopes[i] = (above - loss(epochs)) / (2 * step);
      values[i] = value;
    }
    write(array, values);
    return slopes;
  }

  /** Gives a parameter or state other values. */
  public static void write(NDArray array, double... values) {
    try (NDArray next =
        HostArrays.create(array.getManager(), values, array.getShape(), array.getDataType())) {
      next.copyTo(array);
    }
  }

  private Map<String, Parameter> trained() {
    return NamedParameters.trained(vae.block());
  }

  @Override
  public void close() {
    manager.close();
  }
}
