package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
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
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Latents;
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
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.testing.Passes;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.OutputBias;

/**
 * A model of one unit with a curved decoder, in float64, whose likelihood is an integral over a
 * line; with random pixels for examples.
 */
final class OneUnit implements AutoCloseable, DataSource {

  private static final int PIXELS = 12;
  private static final int IMAGES = 40;
  private static final int POINTS = 4001;
  private static final double END = 10;

  private final EngineSession engine =
      Engines.open(new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu"));
  private final Vae model;

  OneUnit(PriorSpec prior) {
    MlpSpec network = new MlpSpec(List.of(5), Activation.TANH, new GlorotUniform());
    model =
        new GaussianVaeSpec(
                1,
                new BernoulliSpec(),
                prior,
                new GaussianPosteriorSpec(),
                PosteriorVariance.AMORTIZED,
                network,
                network,
                new GlorotUniform(),
                OutputBias.ZERO)
            .build(
                new Blueprint(
                    new InputDescription(shape(), DataKind.BINARY, IMAGES),
                    new Elbo(),
                    InitialWeights.of(2)));
    model.block().initialize(engine.manager(), engine.type());
    NamedParameters.of(model.block()).entrySet().stream()
        .filter(parameter -> parameter.getKey().startsWith("decoder"))
        .forEach(parameter -> parameter.getValue().getArray().muli(2)); // so that x tells of z
  }

  Subject subject() {
    DataSets data = new DataSets("pixels", "none", "", this, this, this);
    return new Subject(model, data, 1, engine.manager(), engine.type(), progress -> {});
  }

  /** log of the integral of p(z) p(x|z), by the trapezoidal rule. */
  double[] logLikelihoods() {
    double[] logs = new double[IMAGES];
    try (NDManager scope = engine.manager().newSubManager()) {
      double[] line = new double[POINTS];
      Arrays.setAll(line, i -> END * (2.0 * i / (POINTS - 1) - 1));
      NDArray z = HostArrays.create(scope, line, new Shape(POINTS, 1), engine.type());
      Latents given = Latents.of(model.groups().get(0), z);
      Context context = Context.unconditional(POINTS);
      Generation p = model.generate(context, given, Passes.evaluation(scope));
      for (int image = 0; image < IMAGES; image++) {
        NDArray x = batch(new int[] {image}, null, scope, engine.type()).x();
        NDArray density =
            p.logPrior().add(p.likelihood().logProb(x.tile(new long[] {POINTS, 1}))).exp();
        logs[image] = Math.log(density.sum().getDouble() * 2 * END / (POINTS - 1));
      }
    }
    return logs;
  }

  @Override
  public int size() {
    return IMAGES;
  }

  @Override
  public Shape shape() {
    return new Shape(PIXELS);
  }

  @Override
  public DataKind kind() {
    return DataKind.BINARY;
  }

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    double[] x = new double[rows.length * PIXELS];
    for (int i = 0; i < x.length; i++) {
      CounterStream pixels = CounterStream.of(Purpose.BINARIZATION, rows[i / PIXELS]);
      x[i] = pixels.below(i % PIXELS, 2);
    }
    Shape shape = new Shape(rows.length, PIXELS);
    return Batch.of(HostArrays.create(manager, x, shape, type), manager.create(rows));
  }

  @Override
  public int[] indices(int[] rows) {
    return rows.clone();
  }

  @Override
  public double[] mean() {
    double[] mean = new double[PIXELS];
    Arrays.fill(mean, 0.5);
    return mean;
  }

  @Override
  public void close() {
    engine.close();
  }
}
