package org.vaezoo.beta.dip;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** DIP-VAE-I, with the diagonal weighing ten times the off-diagonal, as in the paper. */
public final class DipVaeI implements Variant {

  @Override
  public String name() {
    return "dip-vae-i";
  }

  @Override
  public String summary() {
    return "draws the covariance of the posterior means towards the identity";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Kumar et al.",
        2018,
        "Variational Inference of Disentangled Latent Concepts from Unlabeled Observations",
        "equation 6");
  }

  @Override
  public String defaults() {
    return PlainModel.regularized(
        """
        {"type": "dip", "covariance": "posterior-means", "offDiagonal": 10, "diagonal": 100}\
        """);
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DipSpec.class);
  }
}
