package org.vaezoo.beta.dip;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** DIP-VAE-II, with the diagonal weighing as much as the off-diagonal, as in the paper. */
public final class DipVaeII implements Variant {

  @Override
  public String name() {
    return "dip-vae-ii";
  }

  @Override
  public String summary() {
    return "draws the covariance of the aggregate posterior towards the identity";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Kumar et al.",
        2018,
        "Variational Inference of Disentangled Latent Concepts from Unlabeled Observations",
        "equation 7");
  }

  @Override
  public String defaults() {
    return PlainModel.regularized(
        """
        {"type": "dip", "covariance": "aggregate-posterior", "offDiagonal": 10, "diagonal": 10}\
        """);
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DipSpec.class);
  }
}
