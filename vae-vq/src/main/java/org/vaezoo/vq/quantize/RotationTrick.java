package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * Turns and scales the encoder's output e into the chosen vector q, and holds turn and scale
 * constant in the gradient: Fifty et al. (2025), section 4, where the turn is computed by
 * Householder reflections. With unit vectors e' = e / |e|, q' = q / |q| and r = (e' + q') / |e' +
 * q'|,
 *
 * <pre>q = |q| / |e| (e - 2 r (r . e) + 2 q' (e' . e)) = lambda R e.</pre>
 *
 * <p>The gradient at e is that at q turned back by R and scaled by lambda. Lengths are kept above
 * {@value #LEAST}; the value is that of q to the last bit.
 */
@PartType("rotation")
@Doc("Turns the gradient as the encoder's output is turned into the code (Fifty et al. 2025).")
public record RotationTrick() implements Estimator {

  private static final double LEAST = 1e-12;
  private static final int[] LAST = {1};

  @Override
  public NDArray apply(NDArray output, NDArray chosen) {
    return StraightThrough.through(turned(output, chosen.stopGradient()), chosen);
  }

  private static NDArray turned(NDArray e, NDArray q) {
    NDArray fixed = e.stopGradient();
    NDArray from = unit(fixed);
    NDArray to = unit(q);
    NDArray middle = unit(from.add(to));
    NDArray scale = length(q).div(length(fixed));
    NDArray mirrored = middle.mul(dot(middle, e));
    NDArray placed = to.mul(dot(from, e));
    return scale.mul(e.sub(mirrored).sub(mirrored).add(placed).add(placed));
  }

  private static NDArray unit(NDArray rows) {
    return rows.div(length(rows));
  }

  private static NDArray length(NDArray rows) {
    return Numbers.atLeast(rows.square().sum(LAST, true).sqrt(), LEAST);
  }

  private static NDArray dot(NDArray a, NDArray b) {
    return a.mul(b).sum(LAST, true);
  }
}
