package org.vaezoo.core.model;

import java.util.List;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * A model that says of each latent group alone what it is given the groups drawn before it, in
 * inference and in generation. A pass of {@link Vae#infer} draws all groups; a coder chooses the
 * latents of one group, on the host, before it asks for the next.
 */
public interface Groupwise extends Vae {

  /** The latent groups in the order in which inference draws them; top first by default. */
  default List<LatentGroup> inferred() {
    return groups();
  }

  /**
   * q of a group given x and the groups that inference draws before it.
   *
   * @param group one of {@link #groups}
   * @param drawn latents of those groups at least
   * @param pass with one sample
   */
  Posterior posterior(LatentGroup group, Batch batch, Latents drawn, Pass pass);

  /**
   * p of a group given the groups above it.
   *
   * @param group one of {@link #groups}
   * @param above latents of those groups at least
   */
  Prior<?> prior(LatentGroup group, Context context, Latents above, Pass pass);
}
