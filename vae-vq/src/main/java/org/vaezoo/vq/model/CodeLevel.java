package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.Alternatives;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.vq.prior.CodePrior;
import org.vaezoo.vq.quantize.EncodedExamples;
import org.vaezoo.vq.quantize.Quantized;
import org.vaezoo.vq.quantize.Quantizer;

/**
 * The codes of one grid: their quantizer, and the priors under which they have a rate.
 *
 * <p>A quantizer's penalties are means over numbers, as beside a distortion averaged over the
 * dimensions of x. The model's distortion is their sum, and so the level multiplies penalties by
 * the number of dimensions: the whole loss is the literature's, times that number. The names of
 * penalties and coefficients of one of several levels begin with its own, as {@code
 * top_commitment}.
 */
public final class CodeLevel {

  /** The key of the prior of the evidence lower bound and of samples. */
  static final String OWN = "own";

  private final Optional<String> name;
  private final LatentGroup group;
  private final Quantizer quantizer;
  private final Map<String, CodePrior> priors;
  private final double dimensions;

  /**
   * @param name among several levels; empty where there is one
   * @param positions P
   * @param priors by name; the model's {@link #OWN}, and those that are held against it
   * @param dimensions of an example
   */
  CodeLevel(
      Optional<String> name,
      long positions,
      Quantizer quantizer,
      Map<String, CodePrior> priors,
      double dimensions) {
    this.name = name;
    this.group = new LatentGroup(name.orElse("z"), positions);
    this.quantizer = quantizer;
    this.priors = Ordered.copyOf(priors);
    this.dimensions = dimensions;
  }

  /**
   * The codes of a pass.
   *
   * @param quantized as the quantizer made it, with the level's penalties
   * @param rate what the codes cost under the priors
   * @param prior p(z)
   */
  public record Chosen(Quantized quantized, GroupRate rate, Prior<CodePosterior> prior) {

    /** log p(z) - log q(z|x) at the drawn codes, in nats, [k * B]. */
    NDArray logRatio() {
      if (quantized.relaxed()) {
        throw new IllegalStateException(
            "a relaxed code has no log-weight; importance-weighted objectives need a drawn one");
      }
      Draw z = quantized.draw();
      return prior.logProb(z.z()).sub(z.logProb());
    }
  }

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

  /** The priors by name, {@link #OWN} among them. */
  Map<String, CodePrior> priors() {
    return priors;
  }

  /** Gives the model its parameters: under its name, where it has one. */
  void placeIn(ModelBlock model) {
    ModelBlock parts = name.isPresent() ? model.add(name.get(), new ModelBlock()) : model;
    parts.add("quantizer", quantizer.block());
    ModelBlock ofPriors = parts.add("prior", new ModelBlock());
    priors.forEach((type, prior) -> ofPriors.add(type, prior.block()));
  }

  /**
   * Before the only code of a single position there is none: what would read it has no gradient.
   */
  boolean mayRest(String path) {
    String prior = name.map(own -> own + ".").orElse("") + "prior.";
    return group.units() == 1 && path.startsWith(prior);
  }

  /**
   * Chooses codes.
   *
   * @param inputs what the encoder gives, [k * B, P, I]
   * @param context its condition are the codes above, if any
   * @param now the coefficients of a training step; empty in an evaluation
   */
  public Chosen choose(NDArray inputs, Context context, Pass pass, Optional<Coefficients> now) {
    Quantized quantized =
        now.map(step -> quantizer.quantize(inputs, pass, own(step)))
            .orElseGet(() -> quantizer.quantize(inputs, pass));
    CodePosterior q = quantized.posterior();
    Draw z = quantized.draw();
    Prior<CodePosterior> p = priors.get(OWN).at(context, pass);
    Alternatives alternatives = new Alternatives(() -> otherRates(q, z, context, pass));
    GroupRate rate = new GroupRate(group, q, z, p.rate(q, z), alternatives);
    List<Penalty> penalties = quantized.penalties().stream().map(this::ofExample).toList();
    return new Chosen(quantized.penalized(penalties), rate, p);
  }

  /**
   * The posterior over the codes of an encoder's output, in an evaluation.
   *
   * @param inputs what the encoder gives, [k * B, P, I]
   */
  public CodePosterior posterior(NDArray inputs, Pass pass) {
    return quantizer.quantize(inputs, pass).posterior();
  }

  /**
   * p(z).
   *
   * @param context its condition are the codes above, if any
   */
  public Prior<CodePosterior> prior(Context context, Pass pass) {
    return priors.get(OWN).at(context, pass);
  }

  private Coefficients own(Coefficients now) {
    Map<String, NDArray> own = new LinkedHashMap<>();
    quantizer.schedules().keySet().forEach(it -> own.put(it, now.get(named(it))));
    return new Coefficients(own);
  }

  private Map<String, Rate> otherRates(CodePosterior q, Draw z, Context context, Pass pass) {
    Map<String, CodePrior> others = new LinkedHashMap<>(priors);
    others.remove(OWN);
    Map<String, Rate> rates = new LinkedHashMap<>();
    others.forEach((type, prior) -> rates.put(type, prior.at(context, pass).rate(q, z)));
    return rates;
  }

  private Penalty ofExample(Penalty mean) {
    return new Penalty(named(mean.name()), Numbers.times(mean.value(), dimensions));
  }

  private String named(String own) {
    return name.map(level -> level + "_" + own).orElse(own);
  }

  /** The quantizer's coefficients. */
  Map<String, Schedule> schedules() {
    return named(quantizer.schedules());
  }

  /** The weights of the quantizer's penalties, by the penalties' names. */
  Map<String, Schedule> penaltyWeights() {
    return named(quantizer.penaltyWeights());
  }

  private Map<String, Schedule> named(Map<String, Schedule> own) {
    Map<String, Schedule> named = new LinkedHashMap<>();
    own.forEach((name, schedule) -> named.put(named(name), schedule));
    return named;
  }

  /** Begins what depends on the data, as {@code encoder} shows them to the quantizer. */
  public void prepare(EncodedExamples.Encoding encoder, DataSource train, Pass pass) {
    quantizer.prepare(new EncodedExamples(encoder, train, group.units(), pass));
  }

  /** The codes given, or else drawn from the prior, position by position. */
  public Drawn draw(Context context, Latents given, Pass pass) {
    Prior<CodePosterior> p = priors.get(OWN).at(context, pass);
    NDArray codes = given.of(group).orElseGet(() -> p.sample(pass.noise()));
    return new Drawn(codes, quantizer.vectors(codes, pass), p.logProb(codes));
  }
}
