package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;

/**
 * What a Gaussian posterior costs under the decoder and the prior of a model with one latent group,
 * whoever proposed it: under N(0, I) its rate is in closed form, under any other prior it is that
 * of one draw a row.
 *
 * @param distortion D, [k * B]
 * @param rate KL(q || N(0, I)), or log q(z) - log p(z) at the draw, [k * B]
 */
record GaussianCode(NDArray distortion, NDArray rate) {

  private static final double ROUNDING = 1e-3;

  /**
   * The cost of a posterior on a batch.
   *
   * @param q as many rows as the pass has: [k * B, U]
   */
  static GaussianCode of(Vae model, DiagonalGaussian q, Batch batch, Pass pass) {
    Draw z = q.draw(pass.noise());
    Generation p =
        model.generate(Context.of(batch, pass), Latents.of(model.groups().get(0), z.z()), pass);
    return new GaussianCode(
        p.likelihood().distortion(pass.repeat(batch.x())), z.logProb().sub(p.logPrior()));
  }

  /** The cost under the prior N(0, I), which {@link #isUnderStandardNormal} has found. */
  static GaussianCode underStandardNormal(Vae model, DiagonalGaussian q, Batch batch, Pass pass) {
    GaussianCode drawn = of(model, q, batch, pass);
    NDArray units = q.mean().square().add(q.logVariance().exp()).sub(1).sub(q.logVariance());
    return new GaussianCode(drawn.distortion(), Numbers.times(units.sum(new int[] {1}), 0.5));
  }

  /** Whether the unit rates of a model with one group are those of a Gaussian under N(0, I). */
  static boolean isUnderStandardNormal(Vae model, Batch batch, Pass pass) {
    Optional<DiagonalGaussian> q = posterior(model, batch, pass);
    if (q.isEmpty()) {
      return false;
    }
    GroupRate own = model.infer(batch, pass).terms().rates().get(0);
    if (own.rate().units().isEmpty()) {
      return false;
    }
    double[] rates = HostArrays.read(own.rate().units().get());
    double[] mean = HostArrays.read(q.get().mean());
    double[] logVariance = HostArrays.read(q.get().logVariance());
    return IntStream.range(0, rates.length)
        .allMatch(u -> isNear(rates[u], mean[u], logVariance[u]));
  }

  private static boolean isNear(double rate, double mean, double logVariance) {
    double nats = (mean * mean + Math.exp(logVariance) - 1 - logVariance) / 2;
    return Math.abs(rate - nats) <= ROUNDING * (1 + nats);
  }

  /** The encoder's posterior, where the model has one latent group and it is a Gaussian. */
  static Optional<DiagonalGaussian> posterior(Vae model, Batch batch, Pass pass) {
    if (model.groups().size() > 1) {
      return Optional.empty();
    }
    GroupRate rate = model.infer(batch, pass).terms().rates().get(0);
    Posterior q = rate.posterior();
    return q instanceof DiagonalGaussian gaussian ? Optional.of(gaussian) : Optional.empty();
  }
}
