package org.vaezoo.conditional.structured;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.DecodedVae;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.network.ConcatenatedInput;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.EstimateColumns;

/**
 * The conditional variational autoencoder of Sohn, Lee and Yan, "Learning structured output
 * representation using deep conditional generative models" (2015), equations 3 and 4: recognition
 * q(z|x, c), prior p(z|c), generation p(x|z, c).
 *
 * <p>Where some entries of x are given ({@code Batch.observed}), only the others cost nats. Where
 * there is a {@link Baseline}, its guess of x joins the condition of all three nets; the paper
 * hands it to the prior net. No gradient goes through the guess: the baseline follows a loss of its
 * own, {@value #BASELINE}, and no other.
 */
public final class ConditionalVae extends DecodedVae {

  /** Name of the baseline's loss. */
  public static final String BASELINE = "baseline";

  /** What the baseline makes of a split. */
  public static final EstimateColumns BASELINE_MEASURE =
      EstimateColumns.nats("baseline", "-log p(x|c) of the net that guesses x, CVAE");

  /** Name of the penalty that makes the hybrid objective. */
  public static final String STOCHASTIC_PREDICTION = "gsnn";

  private final LatentGroup latents;
  private final Networks nets;
  private final Optional<Schedule> stochasticPrediction;
  private final boolean biasFromData;
  private final Predicate<Parameter> recognition;

  /**
   * The nets of the model.
   *
   * @param recognitionInput how q(z|x, c) sees example and condition
   * @param recognition q(z|x, c)
   * @param priors p(z|c), or p(z)
   * @param generation p(x|z, c), from z and the condition in a row
   * @param guessInput how the condition is joined with the baseline's guess
   * @param baseline the net whose guess joins the condition
   */
  public record Networks(
      ConcatenatedInput recognitionInput,
      Encoder recognition,
      PriorNetwork<DiagonalGaussian> priors,
      Decoder generation,
      ConcatenatedInput guessInput,
      Optional<Baseline> baseline) {}

  /**
   * @param units U
   * @param stochasticPrediction weight of the loss of the stochastic prediction net, (1 - alpha) /
   *     alpha in the paper's hybrid objective, equation 6
   * @param biasFromData whether output biases begin at the mean training example
   */
  public ConditionalVae(
      long units,
      Networks nets,
      Objective objective,
      Optional<Schedule> stochasticPrediction,
      boolean biasFromData) {
    super(List.of(new LatentGroup("z", units)), nets.generation(), objective, biasFromData);
    this.latents = groups().get(0);
    this.nets = nets;
    this.stochasticPrediction = stochasticPrediction;
    this.biasFromData = biasFromData;
    this.recognition = own(nets.recognition().block());
    parts().add("encoder", nets.recognition().block());
    parts().add("prior", nets.priors().block());
    parts().add("decoder", nets.generation().block());
    nets.baseline().ifPresent(net -> parts().add(BASELINE, net.block()));
    objective.placeIn(parts());
  }

  @Override
  public Map<String, Schedule> penaltyWeights() {
    return stochasticPrediction
        .map(weight -> Map.of(STOCHASTIC_PREDICTION, weight))
        .orElse(Map.of());
  }

  /** The terms of the conditional lower bound, equation 4 of the paper. */
  @Override
  public Inference infer(Batch batch, Pass pass) {
    NDArray x = pass.repeat(batch.x());
    NDArray c = known(batch.condition().orElseThrow(), pass);
    Context context = Context.of(batch.given(batch.x(), c, batch.observed()), pass);
    Prior<DiagonalGaussian> prior = nets.priors().at(context, pass);
    NDArray seen = nets.recognitionInput().join(batch.x(), c);
    DiagonalGaussian q = nets.recognition().posterior(seen, pass);
    Draw z = q.draw(pass.noise());
    Likelihood p = likelihood(z.z(), context, pass);
    NDArray distortion = p.distortion(x);
    GroupRate rate = GroupRate.of(latents, q, prior, z);
    Deferred logWeight = new Deferred(() -> prior.logProb(z.z()).sub(distortion).sub(z.logProb()));
    List<Penalty> penalties = stochasticPrediction(x, prior, context, pass);
    Terms terms = new Terms(distortion, List.of(rate), logWeight, penalties);
    return new Inference(terms, p, baselineLosses(batch, pass), Optional.of(recognition), false);
  }

  /** -log p(x|z, c) with z from the prior, as at test time: equation 5 of the paper. */
  private List<Penalty> stochasticPrediction(
      NDArray x, Prior<DiagonalGaussian> prior, Context context, Pass pass) {
    if (stochasticPrediction.isEmpty() || !pass.training()) {
      return List.of();
    }
    NDArray z = prior.sample(pass.noise());
    NDArray distortion = likelihood(z, context, pass).distortion(x);
    return List.of(new Penalty(STOCHASTIC_PREDICTION, distortion.mean()));
  }

  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    NDArray c = known(context.condition().orElseThrow(), pass);
    Context known = new Context(context.rows(), Optional.of(c), context.observed());
    Prior<DiagonalGaussian> prior = nets.priors().at(known, pass);
    NDArray z = given.of(latents).orElseGet(() -> prior.sample(pass.noise()));
    return new Generation(likelihood(z, known, pass), Latents.of(latents, z), prior.logProb(z));
  }

  /** The condition, with the baseline's guess where there is one. */
  private NDArray known(NDArray condition, Pass pass) {
    return nets.baseline()
        .map(net -> nets.guessInput().join(condition, net.guess(condition, pass)))
        .orElse(condition);
  }

  /** p(x|z, c) of what is not given. */
  private Likelihood likelihood(NDArray z, Context context, Pass pass) {
    NDArray c = ConcatenatedInput.row(context.condition().orElseThrow());
    Likelihood whole = nets.generation().likelihood(z.concat(c, 1), pass);
    return MaskedLikelihood.of(whole, context.observed());
  }

  /** The baseline's loss, which moves the baseline alone; no other loss does. */
  private List<Loss> baselineLosses(Batch batch, Pass pass) {
    return nets.baseline().stream()
        .map(
            net ->
                new Loss(
                    BASELINE,
                    new Deferred(() -> net.distortion(batch, pass).mean()),
                    own(net.block())))
        .toList();
  }

  @Override
  public List<String> lossNames() {
    List<String> names = new ArrayList<>(super.lossNames());
    nets.baseline().ifPresent(net -> names.add(BASELINE));
    return names;
  }

  /** Whether a parameter is one of a part's. */
  private static Predicate<Parameter> own(Block part) {
    return Ordered.copyOf(NamedParameters.of(part).values())::contains;
  }

  /** The baseline's negative conditional log-likelihood, where there is one. */
  @Override
  public Map<EstimateColumns, NDArray> measures(Batch batch, Pass pass) {
    return nets.baseline()
        .map(net -> Map.of(BASELINE_MEASURE, net.distortion(batch, pass)))
        .orElse(Map.of());
  }

  @Override
  public void prepare(DataSource train, Pass pass) {
    nets.priors().prepare(train, pass);
    super.prepare(train, pass);
    if (biasFromData) {
      nets.baseline().ifPresent(net -> net.beginAt(train));
    }
  }
}
