package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Alternatives;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.vq.prior.CodePriors;
import org.vaezoo.vq.quantize.Quantized;
import org.vaezoo.vq.quantize.Quantizer;

/**
 * The codes of one grid: their quantizer, and the priors under which they have a rate.
 *
 * <p>Its quantizer's penalties are means over numbers, as beside a distortion averaged over the
 * dimensions of x. The model's distortion is their sum, and so the level multiplies penalties by
 * the number of dimensions: the whole loss is the literature's, times that number.
 *
 * <p>In a model of several levels the names of its penalties and coefficients begin with its own,
 * as {@code top_commitment}.
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
   */
  public record Chosen(Quantized quantized, GroupRate rate, Deferred logRatio) {}

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
   * Chooses codes as an evaluation does.
   *
   * @param inputs numbers at each position, [k * B, P, I]
   * @param context its condition are the codes above, if any
   */
  public Chosen choose(NDArray inputs, Context context, Pass pass) {
    return chosen(quantizer.quantize(inputs, pass), context, pass);
  }

  /** Chooses codes, or what stands for them, as a training step does. */
  public Chosen choose(NDArray inputs, Context context, Pass pass, Coefficients now) {
    return chosen(quantizer.quantize(inputs, pass, own(now)), context, pass);
  }

  private Chosen chosen(Quantized quantized, Context context, Pass pass) {
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
    return new Chosen(quantized, rate, logRatio);
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

  /** What the quantizer is trained on besides, an example, by the names of this level. */
  List<Penalty> penalties(Quantized quantized) {
    return quantized.penalties().stream().map(this::ofExample).toList();
  }

  private Penalty ofExample(Penalty mean) {
    return new Penalty(prefix() + mean.name(), Numbers.times(mean.value(), dimensions));
  }

  /** The weights of the penalties, by the names of this level. */
  Map<String, Schedule> penaltyWeights() {
    return named(quantizer.penaltyWeights());
  }

  /** The quantizer's own coefficients, by the names of this level. */
  Map<String, Schedule> coefficients() {
    return named(quantizer.coefficients());
  }

  private Map<String, Schedule> named(Map<String, Schedule> schedules) {
    Map<String, Schedule> named = new LinkedHashMap<>();
    schedules.forEach((own, schedule) -> named.put(prefix() + own, schedule));
    return named;
  }

  /** The coefficients that the quantizer asks for, by the names that it gave them. */
  private Coefficients own(Coefficients now) {
    Map<String, NDArray> own = new LinkedHashMap<>();
    for (String coefficient : quantizer.coefficients().keySet()) {
      own.put(coefficient, now.get(prefix() + coefficient));
    }
    return new Coefficients(own);
  }

  private String prefix() {
    return name.map(own -> own + "_").orElse("");
  }
}
