package org.vaezoo.core.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.likelihood.GaussianSpec;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.model.GaussianVae;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.DecoderSpec;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.EncoderSpec;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.network.TokenEncoderSpec;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.posterior.PosteriorSpec;
import org.vaezoo.core.posterior.PosteriorUnderPrior;
import org.vaezoo.core.posterior.Recognition;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/** The variational autoencoder with one group of Gaussian latents. */
@PartType("gaussian")
@Doc("One group of Gaussian latents (Kingma and Welling 2014).")
public record GaussianVaeSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number U of latent units.") int latent,
    @Doc("p(x|z).") LikelihoodSpec likelihood,
    @Doc("p(z).") @Default("{\"type\": \"standard-normal\"}") PriorSpec prior,
    @Doc("The family of q(z|x).") @Default("{\"type\": \"gaussian\"}") PosteriorSpec posterior,
    @Doc("What the posterior's variances depend on.") @Default("\"amortized\"")
        PosteriorVariance posteriorVariance,
    @Doc("Layers of q(z|x).") EncoderSpec encoder,
    @Doc("Layers of p(x|z).") DecoderSpec decoder,
    @Doc("How the weights of the posterior's mean and log-variance begin.")
        @Default("{\"type\": \"glorot-uniform\"}")
        Initialization heads,
    @Doc("Where the decoder's output bias begins.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec {

  @Override
  public GaussianVae<?> build(Blueprint blueprint) {
    Recognition recognition =
        new Recognition(
            reading(blueprint.input()),
            heads,
            posteriorVariance,
            blueprint.example(),
            latent,
            blueprint.weights());
    return model(posterior.network(recognition, encoder -> prior(encoder, blueprint)), blueprint);
  }

  private PriorNetwork<DiagonalGaussian> prior(Encoder encoder, Blueprint blueprint) {
    return prior.network(latent, blueprint.input(), encoder, blueprint.weights().of("prior"));
  }

  private <Q extends Posterior> GaussianVae<Q> model(
      PosteriorUnderPrior<Q> q, Blueprint blueprint) {
    Decoder p =
        new Decoder(
            decoder, latent, likelihood.at(blueprint.input()), blueprint.weights().of("decoder"));
    return new GaussianVae<>(
        latent,
        q.posterior(),
        q.prior(),
        p,
        blueprint.objective(),
        outputBias == OutputBias.TRAINING_MEAN);
  }

  @Override
  public OptionalInt numberUnits() {
    return OptionalInt.of(latent);
  }

  private EncoderSpec reading(InputDescription input) {
    return input.vocabulary().isPresent()
        ? new TokenEncoderSpec(encoder, input.vocabulary().getAsInt())
        : encoder;
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.NUMBERS, Feature.GAUSSIANS, Feature.STANDARD_NORMAL);
  }

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>(outputBias.needs());
    if (posteriorVariance != PosteriorVariance.AMORTIZED) {
      needs.add(
          Need.of(Feature.VARIANCE, Role.POSTERIOR)
              .at("/posteriorVariance")
              .because("a deterministic code has no variance; leave it out"));
    }
    return needs;
  }

  @Override
  public boolean isLinearGaussian() {
    return encoder.isLinear()
        && decoder.isLinear()
        && posterior instanceof GaussianPosteriorSpec
        && prior instanceof StandardNormalSpec
        && likelihood instanceof GaussianSpec;
  }

  @Override
  public Optional<Double> fixedVariance() {
    return likelihood.fixedVariance();
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    encoder.check(input.layerShape(), pointer + "/encoder", problems);
    decoder.check(input.layerShape(), pointer + "/decoder", problems);
    prior.check(input, pointer + "/prior", problems);
    prior.checkUnits(latent, pointer + "/prior", problems);
    posterior.check(pointer + "/posterior", problems);
    likelihood.check(input, pointer + "/likelihood", problems);
  }
}
