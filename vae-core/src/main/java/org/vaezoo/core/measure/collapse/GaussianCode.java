package org.vaezoo.core.measure.collapse;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.vaezoo.core.dist.DiagonalGaussian;
import org.vaezoo.core.dist.Draw;
import org.vaezoo.core.dist.Posterior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * What a Gaussian posterior costs under the decoder and the prior of a model with one latent group,
 * whoever proposed it. Under any prior, by one draw a row.
 *
 * @param distortion D, [k * B]
 * @param rate log q(z) - log p(z) at the draw, [k * B]
 */
record GaussianCode(NDArray distortion, NDArray rate) {

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
