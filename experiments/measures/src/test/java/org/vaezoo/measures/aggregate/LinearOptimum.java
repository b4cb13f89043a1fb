package org.vaezoo.measures.aggregate;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.likelihood.FixedVariance;
import org.vaezoo.core.likelihood.GaussianSpec;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.OutputBias;

/**
 * A linear variational autoencoder at its optimum, and Gaussian examples that it made: x_u = w_u
 * z_u + noise of variance 1. The variance of x_u is w_u^2 + 1 = exp(2 R_u), where R_u is the rate
 * of unit u, and the true posterior N(w_u x_u, 1) / (w_u^2 + 1) is diagonal (Lucas et al. 2019,
 * section 4; Tipping and Bishop 1999). The aggregate posterior of all examples that there could be
 * is the prior, so that information is the rate and nothing is left.
 */
final class LinearOptimum implements AutoCloseable {

  private final double[] rates;
  private final EngineSession engine;
  private final Vae model;

  /**
   * @param rates R_u of each unit, in nats
   */
  LinearOptimum(EngineName name, Precision precision, double... rates) {
    this.rates = rates.clone();
    engine = Engines.open(new EngineSettings(name, precision, 1, "cpu"));
    MlpSpec linear = new MlpSpec(List.of(), Activation.RELU, new GlorotUniform());
    GaussianVaeSpec spec =
        new GaussianVaeSpec(
            rates.length,
            new GaussianSpec(new FixedVariance(1)),
            new StandardNormalSpec(),
            new GaussianPosteriorSpec(),
            PosteriorVariance.SHARED,
            linear,
            linear,
            new GlorotUniform(),
            OutputBias.ZERO);
    InputDescription input =
        new InputDescription(new Shape(rates.length), DataKind.CONTINUOUS, 100);
    model = spec.build(new Blueprint(input, new Elbo(), InitialWeights.of(1)));
    model.block().initialize(engine.manager(), engine.type());
    setWeights();
  }

  private void setWeights() {
    int units = rates.length;
    double[] encoder = new double[units * units];
    double[] decoder = new double[units * units];
    double[] logVariance = new double[units];
    for (int u = 0; u < units; u++) {
      encoder[u * units + u] = weight(u) / Math.exp(2 * rates[u]);
      decoder[u * units + u] = weight(u);
      logVariance[u] = -2 * rates[u];
    }
    set("encoder.mean.weight", encoder);
    set("encoder.sharedLogVariance", logVariance);
    set("decoder.body.output.weight", decoder);
  }

  private double weight(int unit) {
    return Math.sqrt(Math.exp(2 * rates[unit]) - 1);
  }

  private void set(String name, double... values) {
    NDArray array = NamedParameters.of(model.block()).get(name).getArray();
    try (NDArray copy =
        HostArrays.create(engine.manager(), values, array.getShape(), array.getDataType())) {
      copy.copyTo(array);
    }
  }

  /** The measure over some examples that the model made. */
  Findings measure(MeasureSpec measure, int examples) {
    DataSource test = new Examples(examples);
    DataSource none = new Examples(0);
    DataSets data = new DataSets("gaussian", "", "", none, none, test);
    return measure.measure(
        new Subject(model, data, 1, engine.manager(), engine.type(), progress -> {}));
  }

  /** The measure over the test split, with a number of draws. */
  Findings measure(int examples, int draws) {
    return measure(new AggregateSpec(SplitName.TEST, Optional.of(draws)), examples);
  }

  /** Arrays that the engine holds for the model and whatever was measured. */
  int arrays() {
    return ((BaseNDManager) engine.manager()).getManagedArrays().size();
  }

  @Override
  public void close() {
    engine.close();
  }

  private final class Examples implements DataSource {

    private final int size;

    Examples(int size) {
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Shape shape() {
      return new Shape(rates.length);
    }

    @Override
    public DataKind kind() {
      return DataKind.CONTINUOUS;
    }

    @Override
    public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
      double[] x =
          Arrays.stream(rows).mapToObj(this::example).flatMapToDouble(Arrays::stream).toArray();
      Shape shape = new Shape(rows.length, rates.length);
      return Batch.of(HostArrays.create(manager, x, shape, type), manager.create(rows));
    }

    private double[] example(int index) {
      CounterStream stream = CounterStream.of(Purpose.SPLIT, index);
      double[] x = new double[rates.length];
      Arrays.setAll(x, u -> Math.exp(rates[u]) * stream.normal(u));
      return x;
    }

    @Override
    public int[] indices(int[] rows) {
      return rows.clone();
    }

    @Override
    public double[] mean() {
      return new double[rates.length];
    }
  }
}
