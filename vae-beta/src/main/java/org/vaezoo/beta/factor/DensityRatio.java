package org.vaezoo.beta.factor;

import static ai.djl.nn.Activation.softPlus;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.beta.latents.GaussianLatents;
import org.vaezoo.beta.latents.Shuffled;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * The total correlation of the latents as a discriminator sees it: Kim and Mnih, "Disentangling by
 * factorising" (2018), equation 3,
 *
 * <pre>TC = KL(q(z) || prod q(z_u)) = E_q(z)[log D(z) / (1 - D(z))],</pre>
 *
 * where D(z) is the probability that z is a draw of q(z) and not of the product of its marginals.
 * The value is nats, the mean over the rows; it is the total correlation where D is best, and
 * otherwise an estimate that errs on either side. The discriminator learns by algorithm 2, from
 * draws of one half of the batch and from those of the other half with their units shuffled, which
 * stand for the paper's two batches; only its own loss moves it, and that loss moves nothing else.
 *
 * <p>Where this differs from the paper: one output f(z) = log D(z) / (1 - D(z)) stands for its two
 * logits, of which only the difference counts; its two batches are the halves of one; and both
 * networks move at the same time, from the gradients before the step.
 */
public final class DensityRatio implements Regularizer {

  /** The estimate, and what its weight belongs to. */
  public static final Column CORRELATION =
      Column.number(
          "density_ratio_total_correlation",
          Unit.NATS,
          "total correlation as the discriminator sees it, FactorVAE");

  /** Name of the discriminator's loss. */
  static final String LOSS = "discriminator";

  private final Schedule gamma;
  private final ModelBlock parts = new ModelBlock();
  private final Block discriminator;

  /**
   * @param units U
   * @param network the discriminator's hidden layers
   * @param gamma weight of the total correlation
   */
  public DensityRatio(long units, NetworkSpec network, Schedule gamma, InitialWeights weights) {
    this.gamma = gamma;
    this.discriminator =
        parts.add(
            "layers",
            network.decoder(units, new Shape(1), weights).block(), // from U numbers to one
            new Shape(1, units));
  }

  @Override
  public Map<String, Schedule> weights() {
    return Map.of(CORRELATION.name(), gamma);
  }

  @Override
  public Optional<Block> adversary() {
    return Optional.of(parts);
  }

  @Override
  public List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
    NDArray z = GaussianLatents.of(inference).z();
    NDArray estimate = pass.forward(discriminator, z).mean();
    NDArray independent = Shuffled.units(z.stopGradient(), pass.noise());
    NDArray floor = noise(pass.forward(discriminator, independent)).stopGradient();
    return List.of(new Penalty(CORRELATION.name(), estimate, floor));
  }

  @Override
  public List<String> estimatedPenalties() {
    return List.of(CORRELATION.name());
  }

  /**
   * What the estimate may be by chance of independent units, the batch's own shuffled: the root of
   * the square of its mean, where that is above zero, and of the squared standard error. The mean
   * is below zero where the discriminator tells them from draws of q(z).
   *
   * @param f of each row, [N, 1]
   */
  private static NDArray noise(NDArray f) {
    NDArray mean = f.mean();
    NDArray variance = Numbers.over(f.sub(mean).square().mean(), (double) f.size());
    return mean.maximum(mean.zerosLike()).square().add(variance).sqrt();
  }

  /** The cross-entropy of the discriminator, in nats: algorithm 2, the step of psi, negated. */
  @Override
  public List<Loss> adversaryLosses(Inference inference, Batch batch, Pass pass) {
    NDArray z = GaussianLatents.of(inference).z().stopGradient();
    long rows = z.getShape().get(0);
    if (rows < 2) {
      throw new IllegalStateException(
          "the discriminator needs batches of at least 2 examples, found " + rows);
    }
    NDArray joint = z.get(new NDIndex(":" + rows / 2));
    NDArray product = Shuffled.units(z.get(new NDIndex(rows / 2 + ":")), pass.noise());
    NDArray missed = softPlus(pass.forward(discriminator, joint).neg()).mean();
    NDArray falseAlarm = softPlus(pass.forward(discriminator, product)).mean();
    Set<Parameter> own = Ordered.copyOf(NamedParameters.of(parts).values());
    return List.of(new Loss(LOSS, Numbers.times(missed.add(falseAlarm), 0.5), own::contains));
  }

  @Override
  public List<String> adversaryLossNames() {
    return List.of(LOSS);
  }
}
