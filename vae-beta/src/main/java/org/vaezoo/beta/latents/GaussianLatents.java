package org.vaezoo.beta.latents;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.pass.Batch;

/**
 * The one group of Gaussian latents of a model, as the regularizers of this module see it.
 *
 * @param posterior q(z|x) of each row, [k * B, U]
 * @param draw what was drawn from it
 */
public record GaussianLatents(DiagonalGaussian posterior, Draw draw) {

  /**
   * The latents that an inference drew.
   *
   * @throws IllegalStateException if there are several groups, or not of Gaussians
   */
  public static GaussianLatents of(Inference inference) {
    List<GroupRate> groups = inference.terms().rates();
    if (groups.size() == 1 && groups.get(0).posterior() instanceof DiagonalGaussian posterior) {
      return new GaussianLatents(posterior, groups.get(0).draw());
    }
    throw new IllegalStateException(
        "expected one group of Gaussian latents, found "
            + groups.stream().map(g -> g.posterior().getClass().getSimpleName()).toList());
  }

  /** z, [k * B, U]. */
  public NDArray z() {
    return draw.z();
  }

  /** q(z|x) of each example once, whatever the samples, [B, U]. */
  public DiagonalGaussian once(Batch batch) {
    if (posterior.batchShape().get(0) == batch.size()) {
      return posterior;
    }
    NDIndex first = new NDIndex("0:" + batch.size());
    return new DiagonalGaussian(posterior.mean().get(first), posterior.logVariance().get(first));
  }
}
