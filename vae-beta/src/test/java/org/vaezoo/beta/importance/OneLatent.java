package org.vaezoo.beta.importance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.likelihood.GaussianLikelihood;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.prior.StandardNormal;

/**
 * x = a z + noise with one latent and one number x, in float64: log p(x) and the true posterior are
 * in closed form. Each row is an independent repetition with parameters of its own, so that one
 * backward pass gives as many draws of a gradient estimate as there are rows.
 *
 * @param rows repetitions, B
 * @param samples k
 */
record OneLatent(NDManager manager, int rows, int samples) {

  static final double X = 1.3;
  static final double A = 0.8;
  static final double VARIANCE = 0.5;

  /** A number once for each row, [B, 1]. */
  NDArray each(double value) {
    return Numbers.times(manager.ones(new Shape(rows, 1), DataType.FLOAT64), value);
  }

  /** log N(x; 0, a^2 + variance). */
  static double logLikelihood() {
    double variance = A * A + VARIANCE;
    return -(Math.log(2 * Math.PI * variance) + X * X / variance) / 2;
  }

  /** The mean of the true posterior. */
  static double trueMean() {
    return A * X / (A * A + VARIANCE);
  }

  /** The log-variance of the true posterior. */
  static double trueLogVariance() {
    return Math.log(VARIANCE / (A * A + VARIANCE));
  }

  /** The evidence lower bound of N(mean, exp(logVariance)). */
  static double elbo(double mean, double logVariance) {
    double variance = Math.exp(logVariance);
    double squaredError = Math.pow(X - A * mean, 2) + A * A * variance;
    double distortion = (Math.log(2 * Math.PI * VARIANCE) + squaredError / VARIANCE) / 2;
    return -distortion - (mean * mean + variance - 1 - logVariance) / 2;
  }

  Pass pass() {
    CounterStream stream = CounterStream.of(Purpose.REPARAMETERIZATION, 3, samples);
    StreamNoise noise = new StreamNoise(manager, DataType.FLOAT64, stream);
    return new Pass(new EagerParameters(manager), manager, noise, true, samples);
  }

  /** Inference with the same noise at each call; arguments are [B, 1]. */
  Inference infer(NDArray mean, NDArray logVariance, NDArray a) {
    Pass pass = pass();
    DiagonalGaussian q = new DiagonalGaussian(pass.repeat(mean), pass.repeat(logVariance));
    Draw z = q.draw(pass.noise());
    NDArray logOfVariance = manager.create(Math.log(VARIANCE));
    GaussianLikelihood p = new GaussianLikelihood(pass.repeat(a).mul(z.z()), logOfVariance);
    NDArray distortion = p.distortion(pass.repeat(each(X)));
    StandardNormal prior = new StandardNormal((long) rows * samples, 1);
    GroupRate rate = GroupRate.of(new LatentGroup("z", 1), q, prior, z);
    Deferred logWeight = new Deferred(() -> prior.logProb(z.z()).sub(distortion).sub(z.logProb()));
    Terms terms = new Terms(distortion, List.of(rate), logWeight, List.of());
    return new Inference(terms, p, Optional.of(parameter -> true));
  }

  /** The losses of an objective. */
  List<Loss> losses(Objective objective, Inference inference) {
    Batch batch = Batch.of(each(X), each(0));
    return objective.losses(inference, batch, pass(), Coefficients.none());
  }
}
