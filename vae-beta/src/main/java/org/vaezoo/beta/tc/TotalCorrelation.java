package org.vaezoo.beta.tc;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.beta.latents.GaussianLatents;
import org.vaezoo.beta.latents.Shuffled;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * The rate taken apart: Chen, Li, Grosse and Duvenaud, "Isolating sources of disentanglement in
 * variational autoencoders" (2018), equation 2,
 *
 * <pre>E[KL(q(z|x) || p(z))] = I(n; z) + KL(q(z) || prod q(z_u)) + sum KL(q(z_u) || p(z_u)),</pre>
 *
 * index-code information, total correlation and dimension-wise KL, each with a weight: equation 4.
 * The values are nats, means over the rows, estimated from the batch as {@link MinibatchEstimator}
 * says.
 *
 * <p>Where this differs from the paper: the objective beside it already holds the rate, in closed
 * form where there is one, so that the parts enter with alpha - 1, beta - 1 and gamma - 1. The
 * expectation is the same and the noise smaller. At weights of one the loss is the objective's.
 * Under a prior that does not factorise the third part is KL(prod q(z_u) || p(z)) taken at draws of
 * q(z), so that the parts still add up.
 */
public final class TotalCorrelation implements Regularizer {

  /** Information of the data index about the code. */
  public static final Column INFORMATION =
      Column.number(
          "index_code_information", Unit.NATS, "I(n; z), by minibatch estimate, beta-TCVAE");

  /** Total correlation of the units. */
  public static final Column CORRELATION =
      Column.number("total_correlation", Unit.NATS, "by minibatch estimate, beta-TCVAE");

  /** Sum of each unit's divergence from the prior. */
  public static final Column DIMENSION_WISE =
      Column.number("dimension_wise_kl", Unit.NATS, "by minibatch estimate, beta-TCVAE");

  private final MinibatchEstimator estimator;
  private final long examples;
  private final Map<String, Schedule> weights = new LinkedHashMap<>();

  /**
   * @param examples size of the training split, N
   * @param alpha weight of the index-code information
   * @param beta weight of the total correlation
   * @param gamma weight of the dimension-wise KL
   */
  public TotalCorrelation(
      MinibatchEstimator estimator, long examples, Schedule alpha, Schedule beta, Schedule gamma) {
    this.estimator = estimator;
    this.examples = examples;
    weights.put(INFORMATION.name(), progress -> alpha.at(progress) - 1);
    weights.put(CORRELATION.name(), progress -> beta.at(progress) - 1);
    weights.put(DIMENSION_WISE.name(), progress -> gamma.at(progress) - 1);
  }

  @Override
  public Map<String, Schedule> weights() {
    return weights;
  }

  @Override
  public List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
    GaussianLatents latents = GaussianLatents.of(inference);
    NDArray logWeights = logWeights(batch, pass, latents.z());
    AggregateDensity density = AggregateDensity.of(latents.z(), latents.once(batch), logWeights);

    NDArray logPosterior = latents.draw().logProb();
    NDArray logAggregate = density.joint();
    NDArray logProduct = density.product();
    return List.of(
        mean(INFORMATION.name(), logPosterior.sub(logAggregate)),
        new Penalty(
            CORRELATION.name(),
            logAggregate.sub(logProduct).mean(),
            noise(latents, batch, logWeights, pass).stopGradient()),
        mean(DIMENSION_WISE.name(), logProduct.sub(logPrior(inference.terms(), logPosterior))));
  }

  @Override
  public List<String> estimatedPenalties() {
    return List.of(CORRELATION.name());
  }

  /**
   * How far from zero the estimate is for independent units of the same marginals: the batch with
   * each unit's posteriors, and what they drew, in an order of its own.
   */
  private static NDArray noise(
      GaussianLatents latents, Batch batch, NDArray logWeights, Pass pass) {
    NDIndex first = new NDIndex("0:" + batch.size());
    DiagonalGaussian posteriors = latents.once(batch);
    NDArray order = Shuffled.order(posteriors.mean().getShape(), pass.noise());
    DiagonalGaussian shuffled =
        new DiagonalGaussian(
            Shuffled.by(order, posteriors.mean().stopGradient()),
            Shuffled.by(order, posteriors.logVariance().stopGradient()));
    NDArray z = Shuffled.by(order, latents.z().stopGradient().get(first));
    AggregateDensity density = AggregateDensity.of(z, shuffled, logWeights.get(first));
    return density.joint().sub(density.product()).mean().abs();
  }

  private static Penalty mean(String name, NDArray rows) {
    return new Penalty(name, rows.mean());
  }

  /** log p(z), which the log-weight log p(x|z) + log p(z) - log q(z|x) holds, [k * B]. */
  private static NDArray logPrior(Terms terms, NDArray logPosterior) {
    return terms.logWeight().add(terms.distortion()).add(logPosterior);
  }

  /** Row s * B + b was drawn by example b. */
  private NDArray logWeights(Batch batch, Pass pass, NDArray z) {
    NDManager manager = pass.manager();
    int size = Math.toIntExact(batch.size());
    if (size == 1) {
      return manager.zeros(z.getShape().slice(0, 1).add(1), z.getDataType());
    }
    double own = Math.log(estimator.own(size, examples));
    double other = Math.log(estimator.other(size, examples));
    NDArray drewIt = manager.eye(size, size, 0, z.getDataType());
    return pass.repeat(Numbers.times(drewIt, own - other).add(other));
  }
}
