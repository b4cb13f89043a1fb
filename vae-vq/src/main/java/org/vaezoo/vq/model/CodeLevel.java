package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Alternatives;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.vq.prior.CodePriors;
import org.vaezoo.vq.quantize.Quantized;
import org.vaezoo.vq.quantize.Quantizer;

/**
 * The codes of one grid: their quantizer, and the priors under which they have a rate.
 *
 * <p>Its quantizer's penalties are means over numbers, as beside a distortion averaged over the
 * dimensions of x. The model's distortion is their sum, and so the level multiplies penalties by
 * the number of dimensions: the whole loss is the literature's, times that number.
 */
public final class CodeLevel {

  private final Optional<String> name;
  private final LatentGroup group;
  private final Quantizer quantizer;
  private final CodePriors priors;
  private final double dimensions;

  /**
   * @param name among several levels; empty where there is one
   * @param positions P
   * @param dimensions of an example
   */
  CodeLevel(
      Optional<String> name,
      long positions,
      Quantizer quantizer,
      CodePriors priors,
      double dimensions) {
    this.name = name;
    this.group = new LatentGroup(name.orElse("z"), positions);
    this.quantizer = quantizer;
    this.priors = priors;
    this.dimensions = dimensions;
  }

  /**
   * The codes of a pass.
   *
   * @param quantized as the quantizer made it
   * @param rate what the codes cost under the priors
   * @param logRatio log p(z) - log q(z|x) at the drawn codes, in nats, [k * B]
   * @param penalties what the quantizer is trained on besides, of an example
   */
  public record Chosen(
      Quantized quantized, GroupRate rate, Deferred logRatio, List<Penalty> penalties) {}

  /**
   * Codes to decode.
   *
   * @param codes their numbers, [rows, P]
   * @param vectors that the decoder reads, [rows, P, D]
   * @param logPrior log p(z) in nats, [rows]
   */
  public record Drawn(NDArray codes, NDArray vectors, NDArray logPrior) {}

  /** The latent group. */
  public LatentGroup group() {
    return group;
  }

  /** What makes its codes. */
  public Quantizer quantizer() {
    return quantizer;
  }

  CodePriors priors() {
    return priors;
  }

  /** Gives the model its parameters: under its name, where it has one. */
  void placeIn(ModelBlock model) {
    ModelBlock parts = name.isPresent() ? model.add(name.get(), new ModelBlock()) : model;
    parts.add("quantizer", quantizer.block());
    parts.add("prior", priors.block());
  }

  /**
   * Before the only code of a single position there is none: what would read it has no gradient.
   */
  boolean mayRest(String path) {
    String prior = name.map(own -> own + ".").orElse("") + "prior.";
    return group.units() == 1 && path.startsWith(prior);
  }

  /**
   * The codes that the quantizer has chosen, with what they cost.
   *
   * @param context its condition are the codes above, if any
   */
  public Chosen chosen(Quantized quantized, Context context, Pass pass) {
    CodePosterior q = quantized.posterior();
    Draw z = quantized.draw();
    Prior<CodePosterior> prior = priors.own().at(context, pass);
    GroupRate rate =
        new GroupRate(
            group,
            q,
            z,
            prior.rate(q, z),
            new Alternatives(() -> priors.alternatives(q, z, context, pass)));
    Deferred logRatio =
        new Deferred(
            () -> {
              requireDrawn(quantized);
              return prior.logProb(z.z()).sub(z.logProb());
            });
    List<Penalty> penalties = quantized.penalties().stream().map(this::ofExample).toList();
    return new Chosen(quantized, rate, logRatio, penalties);
  }

  private Penalty ofExample(Penalty mean) {
    return new Penalty(mean.name(), Numbers.times(mean.value(), dimensions));
  }

  private static void requireDrawn(Quantized quantized) {
    if (quantized.relaxed()) {
      throw new IllegalStateException(
          "a relaxed code has no log-weight; importance-weighted objectives need a drawn one");
    }
  }

  /** The codes given, or else drawn from the prior, position by position. */
  public Drawn draw(Context context, Latents given, Pass pass) {
    Prior<CodePosterior> prior = priors.own().at(context, pass);
    NDArray codes = given.of(group).orElseGet(() -> prior.sample(pass.noise()));
    return new Drawn(codes, quantizer.vectors(codes, pass), prior.logProb(codes));
  }
}
