package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.network.PosteriorNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;

/**
 * The variational autoencoder of Kingma and Welling, "Auto-encoding variational Bayes" (2014): a
 * diagonal Gaussian posterior, or one that begins as such, any prior under which it has a rate, any
 * likelihood, any objective.
 *
 * @param <Q> the family of the posterior
 */
public final class GaussianVae<Q extends Posterior> extends DecodedVae implements Groupwise {

  private final LatentGroup latents;
  private final PosteriorNetwork<Q> encoder;
  private final PriorNetwork<Q> priors;
  private final Predicate<Parameter> recognition;

  /**
   * @param units U
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  public GaussianVae(
      long units,
      PosteriorNetwork<Q> encoder,
      PriorNetwork<Q> priors,
      Decoder decoder,
      Objective objective,
      boolean biasFromData) {
    super(List.of(new LatentGroup("z", units)), decoder, objective, biasFromData);
    this.latents = groups().get(0);
    this.encoder = encoder;
    this.priors = priors;
    this.recognition = Ordered.copyOf(NamedParameters.of(encoder.block()).values())::contains;
    parts().add("encoder", encoder.block());
    parts().add("prior", priors.block());
    parts().add("decoder", decoder.block());
    objective.placeIn(parts());
  }

  /** The evidence lower bound's terms: equations 7 and 10 of the paper. */
  @Override
  public Inference infer(Batch batch, Pass pass) {
    NDArray x = pass.repeat(batch.x());
    Prior<Q> prior = priors.at(Context.of(batch, pass), pass);

    Q q = encoder.posterior(batch.x(), pass);
    Draw z = q.draw(pass.noise());
    Likelihood p = decoder().likelihood(z.z(), pass);

    NDArray distortion = p.distortion(x);
    GroupRate rate = GroupRate.of(latents, q, prior, z);
    Deferred logWeight = new Deferred(() -> prior.logProb(z.z()).sub(distortion).sub(z.logProb()));
    Terms terms = new Terms(distortion, List.of(rate), logWeight, List.of());
    return new Inference(terms, p, Optional.of(recognition));
  }

  @Override
  public Q posterior(LatentGroup group, Batch batch, Latents drawn, Pass pass) {
    return encoder.posterior(batch.x(), pass);
  }

  @Override
  public Prior<Q> prior(LatentGroup group, Context context, Latents above, Pass pass) {
    return priors.at(context, pass);
  }

  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    Prior<Q> prior = priors.at(context, pass);
    NDArray z = given.of(latents).orElseGet(() -> prior.sample(pass.noise()));
    return new Generation(decoder().likelihood(z, pass), Latents.of(latents, z), prior.logProb(z));
  }

  @Override
  public void prepare(DataSource train, Pass pass) {
    priors.prepare(train, pass);
    super.prepare(train, pass);
  }
}
