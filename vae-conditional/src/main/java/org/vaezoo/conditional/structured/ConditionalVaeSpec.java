package org.vaezoo.conditional.structured;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.network.ConcatenatedInput;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.OutputBias;

/** The conditional variational autoencoder with one group of Gaussian latents. */
@PartType("conditional")
@Doc("Gaussian latents beside a condition (Sohn et al. 2015).")
public record ConditionalVaeSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number U of latent units.") int latent,
    @Doc("p(x|z, c).") LikelihoodSpec likelihood,
    @Doc("p(z|c), or p(z).") @Default("{\"type\": \"standard-normal\"}") PriorSpec prior,
    @Doc("Layers of q(z|x, c).") NetworkSpec encoder,
    @Doc("Layers of p(x|z, c).") NetworkSpec decoder,
    @Doc("Layers of the deterministic net whose guess joins the condition.") @Default("null")
        Optional<NetworkSpec> baseline,
    @Doc("Weight of -log p(x|z, c) with z from the prior: the hybrid objective.") @Default("null")
        Optional<Schedule> gsnn,
    @Doc("How the weights of the posterior's mean and log-variance begin.")
        @Default("{\"type\": \"glorot-uniform\"}")
        Initialization heads,
    @Doc("Where output biases begin.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec {

  @Override
  public ConditionalVae build(Blueprint blueprint) {
    return new ConditionalVae(
        latent,
        networks(blueprint.input(), blueprint.weights()),
        blueprint.objective(),
        gsnn,
        outputBias == OutputBias.TRAINING_MEAN);
  }

  private ConditionalVae.Networks networks(InputDescription input, InitialWeights weights) {
    Shape x = input.example();
    Shape given = input.side().condition().orElseThrow();
    ConcatenatedInput guessInput = new ConcatenatedInput(given, x, false);
    InputDescription known = input.given(knownShape(input));
    Shape c = knownShape(input);
    ConcatenatedInput recognitionInput = ConcatenatedInput.of(x, c, encoder);
    Encoder recognition =
        new Encoder(
            encoder,
            heads,
            recognitionInput.shape(),
            latent,
            PosteriorVariance.AMORTIZED,
            weights.of("encoder"));
    return new ConditionalVae.Networks(
        recognitionInput,
        recognition,
        prior.network(latent, known, recognition, weights.of("prior")),
        new Decoder(decoder, latent + c.size(), likelihood.at(input), weights.of("decoder")),
        guessInput,
        baseline.map(
            net -> new Baseline(net, given, likelihood.at(input), weights.of("baseline"))));
  }

  /** Shape of the condition, with the baseline's guess where there is one. */
  private Shape knownShape(InputDescription input) {
    Shape given = input.side().condition().orElseThrow();
    return baseline.isPresent()
        ? new ConcatenatedInput(given, input.example(), false).shape()
        : given;
  }

  @Override
  public OptionalInt numberUnits() {
    return OptionalInt.of(latent);
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.NUMBERS, Feature.GAUSSIANS);
  }

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>(outputBias.needs());
    needs.add(
        Need.of(Feature.OWN_PARAMETERS, Role.PRIOR)
            .because(
                "runs the encoder on examples alone, but this encoder sees the condition too;"
                    + " standard-normal and conditional fit"));
    if (baseline.isPresent()) {
      needs.add(ofEachDimension(Feature.MEAN));
      needs.add(ofEachDimension(Feature.DIMENSIONS));
    }
    return needs;
  }

  private static Need ofEachDimension(Feature feature) {
    return Need.of(feature, Role.LIKELIHOOD)
        .at("/baseline")
        .because(
            "guesses the mean of each dimension by itself, which this likelihood does not give;"
                + " bernoulli and categorical do");
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    if (input.side().condition().isEmpty()) {
      problems.add(pointer, Conditions.MISSING);
      return;
    }
    withoutCondition().check(input.given(knownShape(input)), pointer, problems);
    baseline.ifPresent(
        net -> net.check(input.side().condition().get(), pointer + "/baseline", problems));
    if (input.side().hides() && !likelihood.gives().contains(Feature.DIMENSIONS)) {
      problems.add(
          pointer + "/likelihood",
          "the data hide a part of x, but this likelihood is one of all dimensions together;"
              + " bernoulli and categorical are of each dimension");
    }
  }

  /** The plain model of the same parts: what has to hold there has to hold here. */
  private GaussianVaeSpec withoutCondition() {
    return new GaussianVaeSpec(
        latent,
        likelihood,
        prior,
        new GaussianPosteriorSpec(),
        PosteriorVariance.AMORTIZED,
        encoder,
        decoder,
        heads,
        outputBias);
  }
}
