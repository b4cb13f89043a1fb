package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.network.ConcatenatedInput;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
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

/** Model M2: a latent class and one group of Gaussian latents under N(0, I). */
@PartType("m2")
@Doc("A class that is latent where it is not known, and Gaussian latents (Kingma et al. 2014).")
public record SemiSupervisedVaeSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number U of Gaussian latent units.") int latent,
    @Doc("p(x|z, y).") LikelihoodSpec likelihood,
    @Doc("Layers of q(y|x).") NetworkSpec classifier,
    @Doc("Layers of q(z|x, y).") NetworkSpec encoder,
    @Doc("Layers of p(x|z, y).") NetworkSpec decoder,
    @Doc(
            "Weight of the classifier's loss on labelled examples, a mean; the paper multiplies by"
                + " the number of examples.")
        @Range(min = 0)
        @Default("0.1")
        Schedule alpha,
    @Range(min = 0, max = 100_000)
        @Doc("Epochs of a classifier on the labelled examples alone, before; 0 for none.")
        @Default("50")
        int supervisedEpochs)
    implements ModelSpec {

  @Override
  public SemiSupervisedVae build(Blueprint blueprint) {
    InputDescription input = blueprint.input();
    int classes = input.side().classes().orElseThrow();
    double examplesOfALabel = (double) input.trainingExamples() / input.side().labelled();
    return new SemiSupervisedVae(
        latent,
        classes,
        networks(input, classes, blueprint.weights()),
        blueprint.objective(),
        alpha,
        examplesOfALabel);
  }

  private SemiSupervisedVae.Networks networks(
      InputDescription input, int classes, InitialWeights weights) {
    Shape x = input.example();
    ConcatenatedInput recognitionInput = ConcatenatedInput.of(x, new Shape(classes), encoder);
    return new SemiSupervisedVae.Networks(
        classifier(x, classes, weights),
        rival(x, classes, weights),
        recognitionInput,
        new Encoder(
            encoder,
            new GlorotUniform(),
            recognitionInput.shape(),
            latent,
            PosteriorVariance.AMORTIZED,
            weights.of("encoder")),
        new Decoder(decoder, latent + classes, likelihood.at(input), weights.of("decoder")));
  }

  private Classifier classifier(Shape x, int classes, InitialWeights weights) {
    return new Classifier(classifier, x, classes, weights.of("classifier"));
  }

  /** A classifier that begins where the model's does, and learns from labels alone. */
  private Optional<SupervisedRival> rival(Shape x, int classes, InitialWeights weights) {
    return supervisedEpochs == 0
        ? Optional.empty()
        : Optional.of(
            new SupervisedRival(
                classifier(x, classes, weights),
                classifier(x, classes, weights),
                classes,
                supervisedEpochs));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.of(Feature.DIMENSIONS, Role.LIKELIHOOD)
            .because(
                "is one of all dimensions and rows together, but each class needs its own;"
                    + " bernoulli and categorical fit"));
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    gaussianPart().check(input, pointer, problems);
    classifier.check(input.example(), pointer + "/classifier", problems);
    if (input.side().classes().isEmpty()) {
      problems.add(pointer, "needs data with labels, but there are none");
    }
    if (input.side().condition().isPresent()) {
      problems.add(pointer, "takes no condition; set data.condition to null, or type conditional");
    }
  }

  /** What has to hold of the plain model of the same parts has to hold here. */
  private GaussianVaeSpec gaussianPart() {
    return new GaussianVaeSpec(
        latent,
        likelihood,
        new StandardNormalSpec(),
        new GaussianPosteriorSpec(),
        PosteriorVariance.AMORTIZED,
        encoder,
        decoder,
        new GlorotUniform(),
        OutputBias.ZERO);
  }
}
