package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.InverseCumulative;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;

/**
 * A prior that predicts the code at each position from those before it: p(z) = prod_p p(z_p | z_1
 * .. z_(p-1)), the PixelCNN prior of van den Oord et al. (2017), section 3.3.
 *
 * <p>Its rate does not split by position: what a position costs depends on those before it, and is
 * no bound on what the position alone says of x.
 */
final class AutoregressiveCodes implements Prior<CodePosterior> {

  private final Shape shape;
  private final UnaryOperator<NDArray> logits;

  /**
   * @param rows B
   * @param positions P
   * @param logits from codes [B, P] to unnormalised log-probabilities [B, P, K], of which those at
   *     a position are a function of the codes before it alone
   */
  public AutoregressiveCodes(long rows, long positions, UnaryOperator<NDArray> logits) {
    this.shape = new Shape(rows, positions);
    this.logits = logits;
  }

  @Override
  public Shape batchShape() {
    return shape.slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return shape.slice(1);
  }

  /** Position by position, each drawn given those before it: P passes through the network. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray u = noise.uniform(shape);
    int positions = Math.toIntExact(shape.get(1));
    NDArray order = u.getManager().arange(0, positions, 1, u.getDataType());
    NDArray z = u.zerosLike();
    for (int position = 0; position < positions; position++) {
      NDIndex here = new NDIndex(":, " + position + ":" + (position + 1));
      NDArray next = new CategoricalCodes(logits.apply(z)).logProbabilities().get(here).exp();
      NDArray code = InverseCumulative.draw(next, u.get(here));
      z = z.add(Detached.like(z, order.eq(position)).mul(code));
    }
    return z;
  }

  /** The sum over positions of log p(z_p | z_1 .. z_(p-1)). */
  @Override
  public NDArray logProb(NDArray z) {
    return new CategoricalCodes(logits.apply(z)).logProb(z);
  }

  /** log q(z|x) - log p(z) at the draw: for a deterministic choice the rate itself. */
  @Override
  public Rate rate(CodePosterior q, Draw z) {
    return new Rate(z.logProb().sub(logProb(z.z())), Optional.empty(), q.isPoint());
  }
}
