package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.dist.CodePosterior;
import org.vaezoo.core.dist.Draw;
import org.vaezoo.core.dist.Likelihood;
import org.vaezoo.core.dist.Prior;
import org.vaezoo.core.dist.UnitSums;
import org.vaezoo.core.model.Alternatives;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.DecodedVae;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Goal;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.net.Decoder;
import org.vaezoo.core.net.Parts;
import org.vaezoo.core.net.PositionEncoder;
import org.vaezoo.core.net.Positions;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.vq.prior.CodePrior;
import org.vaezoo.vq.quantize.Quantized;
import org.vaezoo.vq.quantize.Quantizer;

/**
 * The vector-quantised variational autoencoder of van den Oord, Vinyals and Kavukcuoglu, "Neural
 * discrete representation learning" (2017): one of K codes at each of P positions, any quantizer,
 * any prior over codes, any likelihood, any objective.
 *
 * <p>The rate is part of the evidence lower bound, P log K nats for a deterministic choice under
 * the uniform prior; the paper leaves this constant out of its loss (below equation 3). A prior
 * with parameters is trained by a loss of its own on the codes, which moves nothing else, and the
 * objective's loss does not move it: the paper's second stage, beside the first.
 */
public final class VectorQuantizedVae implements DecodedVae {

  private final LatentGroup latents;
  private final PositionEncoder encoder;
  private final Quantizer quantizer;
  private final CodePriors priors;
  private final Decoder decoder;
  private final Objective objective;
  private final boolean biasFromData;
  private final Parts parts = new Parts();

  /**
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  VectorQuantizedVae(
      Positions positions,
      PositionEncoder encoder,
      Quantizer quantizer,
      CodePriors priors,
      Decoder decoder,
      Objective objective,
      boolean biasFromData) {
    this.latents = new LatentGroup("z", positions.count());
    this.encoder = encoder;
    this.quantizer = quantizer;
    this.priors = priors;
    this.decoder = decoder;
    this.objective = objective;
    this.biasFromData = biasFromData;
    parts.add("encoder", encoder.block());
    parts.add("quantizer", quantizer.block());
    parts.add("prior", priors.block());
    parts.add("decoder", decoder.block());
    objective.placeIn(parts);
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Decoder decoder() {
    return decoder;
  }

  @Override
  public List<LatentGroup> groups() {
    return List.of(latents);
  }

  @Override
  public Objective objective() {
    return objective;
  }

  @Override
  public Map<String, Schedule> penaltyWeights() {
    return quantizer.penaltyWeights();
  }

  @Override
  public Map<String, Schedule> schedules() {
    Map<String, Schedule> schedules = new LinkedHashMap<>(DecodedVae.super.schedules());
    schedules.putAll(quantizer.coefficients());
    return schedules;
  }

  @Override
  public Inference infer(Batch batch, Pass pass) {
    return inference(batch, pass, quantizer.quantize(encoded(batch.x(), pass), pass));
  }

  @Override
  public Inference infer(Batch batch, Pass pass, Coefficients now) {
    return inference(batch, pass, quantizer.quantize(encoded(batch.x(), pass), pass, now));
  }

  /** z_e(x) at each position, repeated once for each sample of the pass, [k * B, P, I]. */
  private NDArray encoded(NDArray x, Pass pass) {
    return pass.repeat(encoder.at(x, pass));
  }

  private Inference inference(Batch batch, Pass pass, Quantized quantized) {
    Draw z = quantized.draw();
    Context context = Context.of(batch, pass);
    Prior<CodePosterior> prior = priors.own().at(context, pass);
    Likelihood p = decoder.likelihood(quantized.latents(), pass);

    NDArray distortion = p.distortion(pass.repeat(batch.x()));
    GroupRate rate =
        new GroupRate(
            latents,
            quantized.posterior(),
            z,
            prior.rate(quantized.posterior(), z),
            new Alternatives(() -> priors.alternatives(quantized.posterior(), z, context, pass)));
    Deferred logWeight =
        new Deferred(
            () -> {
              requireDrawn(quantized);
              return prior.logProb(z.z()).sub(distortion).sub(z.logProb());
            });
    return new Inference(
        new Terms(distortion, List.of(rate), logWeight, quantized.penalties()),
        p,
        quantized.updates(),
        priorGoals(rate),
        Optional.empty(),
        quantized.relaxed());
  }

  private static void requireDrawn(Quantized quantized) {
    if (quantized.relaxed()) {
      throw new IllegalStateException(
          "a relaxed code has no log-weight; importance-weighted objectives need a drawn one");
    }
  }

  /** Codes that are not given are drawn from the model's prior, position by position. */
  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    Prior<CodePosterior> prior = priors.own().at(context, pass);
    NDArray z = given.of(latents).orElseGet(() -> prior.sample(pass.noise()));
    Likelihood p = decoder.likelihood(quantizer.vectors(z, pass), pass);
    return new Generation(p, prior.logProb(z));
  }

  /** The rate under each prior with parameters moves these, and only these. */
  private List<Goal> priorGoals(GroupRate rate) {
    Set<Parameter> moved = priors.trained();
    return moved.isEmpty()
        ? List.of()
        : List.of(new Goal(CodePrior.GOAL, new Deferred(() -> priors.loss(rate)), moved::contains));
  }

  @Override
  public List<String> goalNames() {
    List<String> names = new ArrayList<>(DecodedVae.super.goalNames());
    if (!priors.trained().isEmpty()) {
      names.add(CodePrior.GOAL);
    }
    return names;
  }

  @Override
  public boolean fitsUse() {
    return priors.fitsUse();
  }

  @Override
  public void fit(List<UnitSums> use) {
    priors.fit(use.get(0));
  }

  @Override
  public void prepare(DataSource train, Pass pass) {
    quantizer.prepare(new EncodedRows(encoder, train, latents.units(), pass), pass);
    if (biasFromData) {
      decoder.beginAt(train.mean());
    }
  }
}
