package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.likelihood.GaussianSpec;
import org.vaezoo.core.likelihood.VarianceSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.OutputBias;

/**
 * Probabilistic PCA as a variational autoencoder, in float64: x = W z + mu + noise, where the
 * columns of W are orthogonal, so that the true posterior is diagonal and everything is in closed
 * form (Tipping and Bishop 1999, sections 3.1 and 3.2). Its posterior is the true one with its mean
 * and its variance multiplied by a factor each.
 */
public final class LinearGaussian implements AutoCloseable {

  /** The variance of the noise. */
  public static final double VARIANCE = 0.5;

  private static final double[][] W = {{1, 0.6, 0.4}, {1, -0.6, -0.4}, {0.5, 0, 0}, {0, 0.8, -0.6}};
  private static final double[] MU = {0.3, -1, 2, 0};

  private final EngineSession engine;
  private final Vae model;
  private final int units;
  private final double meanFactor;
  private final double varianceFactor;

  public LinearGaussian(
      EngineName name, VarianceSpec variance, double meanFactor, double varianceFactor) {
    this(name, variance, 2, meanFactor, varianceFactor);
  }

  /**
   * @param units 2 or 3
   */
  public LinearGaussian(
      EngineName name, VarianceSpec variance, int units, double meanFactor, double varianceFactor) {
    this.units = units;
    this.meanFactor = meanFactor;
    this.varianceFactor = varianceFactor;
    engine = Engines.open(new EngineSettings(name, Precision.FLOAT64, 1, "cpu"));
    MlpSpec linear = new MlpSpec(List.of(), Activation.RELU, new GlorotUniform());
    GaussianVaeSpec spec =
        new GaussianVaeSpec(
            units,
            new GaussianSpec(variance),
            new StandardNormalSpec(),
            new GaussianPosteriorSpec(),
            PosteriorVariance.SHARED,
            linear,
            linear,
            new GlorotUniform(),
            OutputBias.ZERO);
    model =
        spec.build(
            new Blueprint(
                new InputDescription(LinearExamples.SHAPE, DataKind.CONTINUOUS, 100),
                new Elbo(),
                InitialWeights.of(1)));
    model.block().initialize(engine.manager(), engine.type());
    setWeights();
  }

  private void setWeights() {
    double[] weight = new double[units * W.length];
    double[] bias = new double[units];
    for (int u = 0; u < units; u++) {
      for (int d = 0; d < W.length; d++) {
        double value = meanFactor * W[d][u] / precision(u);
        weight[u * W.length + d] = value;
        bias[u] -= value * MU[d];
      }
    }
    set("encoder.mean.weight", weight);
    set("encoder.mean.bias", bias);
    set(
        "encoder.sharedLogVariance",
        IntStream.range(0, units).mapToDouble(u -> Math.log(variance(u))).toArray());
    set("decoder.body.output.weight", loadings(units).getDDRM().getData());
    set("decoder.body.output.bias", MU);
  }

  private void set(String name, double... values) {
    NDArray array = NamedParameters.of(model.block()).get(name).getArray();
    try (NDArray copy =
        HostArrays.create(engine.manager(), values, array.getShape(), array.getDataType())) {
      copy.copyTo(array);
    }
  }

  Vae model() {
    return model;
  }

  /** The model as a measure is given it, with one source for all splits. */
  public Subject subject(DataSource split) {
    DataSets data = new DataSets("linear", "none", "", split, split, split);
    return new Subject(model, data, 1, engine.manager(), engine.type(), progress -> {});
  }

  /** The same, whose formulas are computed in some way. */
  public Subject subject(DataSource split, StepMode mode) {
    return subject(split)
        .computedBy(Evaluator.of(mode, model, engine.manager(), LinearGaussian::refuse));
  }

  private static void refuse(String note) {
    throw new AssertionError(note);
  }

  SplitMeasures measure(DataSource split, EvaluationSettings settings) {
    return Evaluation.of(model, split, settings, engine.manager(), engine.type());
  }

  void calibrate(DataSource train) {
    Calibration.of(model, train, 1, engine.manager(), engine.type());
  }

  /** log N(x; mu, W W^T + variance I), by the full covariance. */
  static double logLikelihood(double[] x) {
    return logLikelihood(x, 2);
  }

  /** The same with a number of units. */
  public static double logLikelihood(double[] x, int units) {
    SimpleMatrix loadings = loadings(units);
    SimpleMatrix covariance =
        loadings.mult(loadings.transpose()).plus(SimpleMatrix.identity(W.length).scale(VARIANCE));
    SimpleMatrix c = new SimpleMatrix(W.length, 1, true, centred(x));
    double squaredDistance = c.transpose().mult(covariance.solve(c)).get(0);
    return -(W.length * Math.log(2 * Math.PI)
            + Math.log(covariance.determinant())
            + squaredDistance)
        / 2;
  }

  private static SimpleMatrix loadings(int units) {
    return new SimpleMatrix(W).cols(0, units);
  }

  /** KL(q || p(z|x)) in nats: what the bound of this posterior loses. */
  public double divergence(double[] x) {
    double nats = 0;
    for (int u = 0; u < units; u++) {
      double trueVariance = VARIANCE / precision(u);
      double offset = mean(x, u) * (1 - 1 / meanFactor);
      nats += (offset * offset / trueVariance + varianceFactor - 1 - Math.log(varianceFactor)) / 2;
    }
    return nats;
  }

  /** KL(q || N(0, I)) in nats. */
  double rate(double[] x) {
    double nats = 0;
    for (int u = 0; u < units; u++) {
      double mean = mean(x, u);
      nats += (mean * mean + variance(u) - 1 - Math.log(variance(u))) / 2;
    }
    return nats;
  }

  /** The expected distortion under q, in nats. */
  double distortion(double[] x) {
    return distortionAtMean(x) + spread() / (2 * VARIANCE);
  }

  /** What the distortion would be at the posterior mean: no part of any bound. */
  double distortionAtMean(double[] x) {
    return (W.length * Math.log(2 * Math.PI * VARIANCE) + squaredErrorAtMean(x) / VARIANCE) / 2;
  }

  /** The squared error summed over dimensions at the posterior mean. */
  double squaredErrorAtMean(double[] x) {
    double[] c = centred(x);
    double sum = 0;
    for (int d = 0; d < W.length; d++) {
      double error = c[d];
      for (int u = 0; u < units; u++) {
        error -= W[d][u] * mean(x, u);
      }
      sum += error * error;
    }
    return sum;
  }

  /** What drawing z adds to the expected squared error. */
  double spread() {
    return IntStream.range(0, units)
        .mapToDouble(u -> (precision(u) - VARIANCE) * variance(u))
        .sum();
  }

  /** The posterior variance of a unit. */
  public double variance(int unit) {
    return varianceFactor * VARIANCE / precision(unit);
  }

  /** The posterior mean of a unit. */
  public double mean(double[] x, int unit) {
    double[] c = centred(x);
    double sum = 0;
    for (int d = 0; d < W.length; d++) {
      sum += W[d][unit] * c[d];
    }
    return meanFactor * sum / precision(unit);
  }

  private static double[] centred(double[] x) {
    double[] c = new double[x.length];
    Arrays.setAll(c, d -> x[d] - MU[d]);
    return c;
  }

  /** An entry of the diagonal W^T W + variance I. */
  private static double precision(int unit) {
    return Arrays.stream(W).mapToDouble(row -> row[unit] * row[unit]).sum() + VARIANCE;
  }

  @Override
  public void close() {
    engine.close();
  }
}
