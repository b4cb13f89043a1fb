package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;

/**
 * A product of conditionals, p(x|z) = prod over i of p(x_i | x_1 .. x_(i-1), z): the likelihood of
 * an autoregressive decoder. Its log-density is one pass over the given x (teacher forcing); it has
 * no mean without sampling.
 */
public final class Autoregressive implements Likelihood {

  private final NDArray blank;
  private final Function<NDArray, Likelihood> conditionals;

  /**
   * @param blank an example of zeros for each row, [B, event...]
   * @param conditionals from x [B, event...] to the distribution in which each dimension i has
   *     p(x_i | x_1 .. x_(i-1), z), its parameters depending on the dimensions before i alone
   */
  public Autoregressive(NDArray blank, Function<NDArray, Likelihood> conditionals) {
    this.blank = blank;
    this.conditionals = conditionals;
  }

  @Override
  public Shape batchShape() {
    return blank.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return blank.getShape().slice(1);
  }

  @Override
  public NDArray dimensions() {
    return conditionals.apply(blank).dimensions();
  }

  @Override
  public NDArray dimensions(NDArray x) {
    return conditionals.apply(x).dimensions(x);
  }

  @Override
  public NDArray logProb(NDArray x) {
    return conditionals.apply(x).logProb(x);
  }

  /** The mean of each conditional, given the dimensions of x before it. */
  @Override
  public Optional<NDArray> predicted(NDArray x) {
    return conditionals.apply(x).predicted(x);
  }

  /** What each conditional leaves over, given the dimensions of x before it. */
  @Override
  public Optional<Residual> residual(NDArray x) {
    return conditionals.apply(x).residual(x);
  }

  /**
   * One draw for each row: exactly what sampling the dimensions one after another gives.
   *
   * <p>All dimensions are drawn at once, again and again, with the same noise. Dimension i depends
   * on those before it and its noise, so that after i passes it no longer changes: Song, Meng, Liao
   * and Ermon, "Accelerating feedforward computation via parallel nonlinear equation solving"
   * (2021), algorithm 1. That ends when a pass changes nothing, after as many passes as there are
   * dimensions at the latest. To see that, values are read to the host: for generation, never
   * within a step.
   */
  @Override
  public NDArray sample(Noise noise) {
    RepeatedNoise same = new RepeatedNoise(noise);
    double[] x = HostArrays.read(conditionals.apply(blank).sample(same));
    for (long pass = 1; pass < eventShape().size(); pass++) {
      double[] next = again(x, same);
      if (Arrays.equals(next, x)) {
        break;
      }
      x = next;
    }
    return array(x);
  }

  private double[] again(double[] x, RepeatedNoise same) {
    same.rewind();
    try (NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      return HostArrays.read(conditionals.apply(array(x)).sample(same));
    }
  }

  private NDArray array(double[] x) {
    return HostArrays.create(blank.getManager(), x, blank.getShape(), blank.getDataType());
  }
}
