package org.vaezoo.core.spec;

import java.util.Optional;
import java.util.OptionalInt;
import org.vaezoo.core.model.GaussianVae;
import org.vaezoo.core.net.Decoder;
import org.vaezoo.core.net.Encoder;
import org.vaezoo.core.net.Initialization;
import org.vaezoo.core.net.NetworkSpec;
import org.vaezoo.core.net.PosteriorVariance;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * The variational autoencoder with one group of Gaussian latents.
 *
 * @param latent number of units, U
 * @param likelihood p(x|z)
 * @param prior p(z)
 * @param posteriorVariance what the posterior's variances depend on
 * @param encoder layers of q(z|x)
 * @param decoder layers of p(x|z)
 * @param heads how the weights of the posterior's mean and log-variance begin
 * @param outputBias where the decoder's output bias begins
 */
@PartType("gaussian")
@Doc("One group of Gaussian latents (Kingma and Welling 2014).")
public record GaussianVaeSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number of latent units.") int latent,
    @Doc("p(x|z).") LikelihoodSpec likelihood,
    @Doc("p(z).") @Default("{\"type\": \"standard-normal\"}") PriorSpec prior,
    @Doc("What the posterior's variances depend on.") @Default("\"amortized\"")
        PosteriorVariance posteriorVariance,
    @Doc("Layers of q(z|x).") NetworkSpec encoder,
    @Doc("Layers of p(x|z).") NetworkSpec decoder,
    @Doc("How the weights of the posterior's heads begin.")
        @Default("{\"type\": \"glorot-uniform\"}")
        Initialization heads,
    @Doc("Where the decoder's output bias begins.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec {

  @Override
  public GaussianVae build(Blueprint blueprint) {
    Encoder q =
        new Encoder(
            encoder,
            heads,
            blueprint.example(),
            latent,
            posteriorVariance,
            blueprint.weights().of("encoder"));
    Decoder p =
        new Decoder(
            decoder,
            latent,
            likelihood.network(blueprint.example()),
            blueprint.weights().of("decoder"));
    return new GaussianVae(
        latent,
        q,
        prior.network(latent, blueprint.example(), q, blueprint.weights().of("prior")),
        p,
        blueprint.objective(),
        outputBias == OutputBias.TRAINING_MEAN);
  }

  @Override
  public OptionalInt gaussianUnits() {
    return OptionalInt.of(latent);
  }

  @Override
  public boolean isLinearGaussian() {
    return encoder.isLinear()
        && decoder.isLinear()
        && prior instanceof StandardNormalSpec
        && likelihood instanceof GaussianSpec;
  }

  @Override
  public Optional<Double> fixedVariance() {
    return likelihood instanceof GaussianSpec gaussian
            && gaussian.variance() instanceof FixedVariance fixed
        ? Optional.of(fixed.value())
        : Optional.empty();
  }

  @Override
  public void check(Site site, ObjectiveSpec objective, String pointer, Problems problems) {
    encoder.check(site.example(), pointer + "/encoder", problems);
    decoder.check(site.example(), pointer + "/decoder", problems);
    prior.check(site, pointer + "/prior", problems);
    likelihood.check(site, objective, pointer + "/likelihood", problems);
    if (objective.needsUnitRates() && !prior.splitsByUnit()) {
      problems.add(
          pointer + "/prior",
          "the objective needs the rate of each unit, which this prior does not give; "
              + "standard-normal does");
    }
  }
}
