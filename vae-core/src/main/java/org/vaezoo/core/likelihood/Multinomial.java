package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.Residual;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;

/**
 * A bag of N things of D kinds, as the counts x of each kind, given N: Miao, Yu and Blunsom,
 * "Neural variational inference for text processing" (2016), section 3, and Liang, Krishnan,
 * Hoffman and Jebara, "Variational autoencoders for collaborative filtering" (2018), equation 2.
 *
 * <pre>log p(x|N) = log(N! / (x_1! ... x_D!)) + sum over d of x_d log pi_d</pre>
 *
 * <p>Both papers leave the first term out. Without it the number is the log-probability of the
 * things in one order, a density of sequences and no longer one of counts. N is that of the example
 * scored; it is not modelled. Its unit for bits/dim is the thing, not the kind: {@link
 * #dimensions(NDArray)} is N.
 */
public final class Multinomial implements Likelihood {

  private final NDArray logits;
  private final Shape event;
  private final boolean ordered;
  private final int things;

  /**
   * @param logits unnormalised log-probabilities of the kinds, [B, event...]
   * @param ordered whether the log-probability is that of one order, without the first term
   * @param things N of the bags that are drawn
   */
  public Multinomial(NDArray logits, boolean ordered, int things) {
    this.event = logits.getShape().slice(1);
    this.logits = logits.reshape(-1, event.size());
    this.ordered = ordered;
    this.things = things;
  }

  @Override
  public Shape batchShape() {
    return logits.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return event;
  }

  /** N of the bags that are drawn. */
  @Override
  public NDArray dimensions() {
    return logits.getManager().full(batchShape(), things, logits.getDataType());
  }

  /** N of each bag. */
  @Override
  public NDArray dimensions(NDArray x) {
    return Events.sum(x);
  }

  /**
   * Each thing's kind by inversion. Of N uniforms, those above the cumulative probability of a kind
   * but not above that of the kind before it are the kind's. Holds B N D numbers.
   */
  @Override
  public NDArray sample(Noise noise) {
    long kinds = event.size();
    NDArray u = noise.uniform(batchShape().add(things)).expandDims(2);
    NDArray cumulative = logProbabilities().exp().cumSum(1).get(new NDIndex(":, 0:" + (kinds - 1)));
    NDArray above = Detached.like(logits, u.gt(cumulative.expandDims(1)));
    NDArray later = above.sum(new int[] {1});
    NDArray none = dimensions().expandDims(1).zerosLike();
    NDArray reached = dimensions().expandDims(1).concat(later, 1);
    NDArray passed = later.concat(none, 1);
    return reached.sub(passed).reshape(batchShape().addAll(event));
  }

  @Override
  public NDArray logProb(NDArray x) {
    NDArray counts = x.reshape(logits.getShape());
    NDArray inOrder = Events.sum(counts.mul(logProbabilities()));
    return ordered ? inOrder : inOrder.add(logOrders(counts));
  }

  /** log(N! / (x_1! ... x_D!)), in float64 as factorials of large numbers cancel. */
  private static NDArray logOrders(NDArray counts) {
    NDArray wide = Detached.as(counts, DataType.FLOAT64);
    NDArray orders = Events.sum(wide).add(1).gammaln().sub(Events.sum(wide.add(1).gammaln()));
    return Detached.like(counts, orders);
  }

  /** Of each kind its count less N times its probability, [B, D]. */
  @Override
  public Optional<Residual> residual(NDArray x) {
    NDArray counts = x.reshape(logits.getShape());
    NDArray p = logProbabilities().exp();
    NDArray things = Events.sum(counts).expandDims(1);
    NDArray variance = p.sub(p.square()).mul(things);
    return Optional.of(new Residual(counts.sub(p.mul(things)), Optional.of(variance)));
  }

  private NDArray logProbabilities() {
    return logits.sub(LogSumExp.of(logits, 1));
  }
}
