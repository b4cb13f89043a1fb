package org.vaezoo.beta.tc;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * The beta-TCVAE, with the beta of the authors' code and weights of one for the other parts, by
 * stratified sampling.
 *
 * <p>Where this differs from the paper: it recommends weighted sampling, at batches of 2,048. At
 * batches of 100 that caps the information of the index at log 100 = 4.6 nats, and what a code
 * knows beyond it is taken for total correlation and weighted by beta: a beta-VAE. Stratified
 * sampling gives the example that drew z its weight in the data set and has the cap log N; its
 * total correlation is too low in small batches, and may be negative.
 */
public final class BetaTcVae implements Variant {

  @Override
  public String name() {
    return "beta-tcvae";
  }

  @Override
  public String summary() {
    return "weights the total correlation of the units, a part of the rate, by beta";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Chen et al.",
        2018,
        "Isolating Sources of Disentanglement in Variational Autoencoders",
        "equation 4");
  }

  @Override
  public String defaults() {
    return PlainModel.regularized("{\"type\": \"total-correlation\", \"beta\": 6}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(TotalCorrelationSpec.class);
  }
}
