package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import org.vaezoo.core.pass.Numbers;

/**
 * f(z) = z + u h(w z + b) with h = tanh and parameters of each row: Rezende and Mohamed,
 * "Variational inference with normalizing flows" (2015), equation 10; its determinant is 1 + u psi
 * with psi = h'(w z + b) w, equations 11 and 12.
 *
 * <p>f is invertible where w u > -1. As in appendix A.1, u is moved along w so that w u becomes m(w
 * u), and m maps the numbers onto those above a bound. Three deviations: m is shifted so that m(0)
 * = 0, where the paper's is -0.31, so that u = 0 is the identity; its bound is {@value #MARGIN}
 * above -1, so that the log of the determinant is finite in float32; and |w|^2 has {@value
 * #SMALLEST} added where it divides, so that w = 0 is a shift. The map is invertible for all w and
 * b, and for |u| up to a million.
 */
public final class PlanarFlow implements Flow {

  /** The least determinant. */
  static final double MARGIN = 1e-3;

  private static final double SMALLEST = 1e-20;

  /** Where the softplus is 1 - margin. */
  private static final double SHIFT = Math.log(Math.expm1(1 - MARGIN));

  private static final int[] UNITS = {1};

  private final NDArray moved;
  private final NDArray along;
  private final NDArray w;
  private final NDArray b;

  /**
   * @param u [B, U]
   * @param w [B, U]
   * @param b [B, 1]
   */
  public PlanarFlow(NDArray u, NDArray w, NDArray b) {
    NDArray product = w.mul(u).sum(UNITS, true);
    NDArray m = aboveBound(product);
    NDArray length = w.square().sum(UNITS, true);
    NDArray divisor = length.add(SMALLEST);
    this.moved = u.add(m.sub(product).mul(w).div(divisor));
    this.along = m.mul(length).add(Numbers.times(product, SMALLEST)).div(divisor);
    this.w = w;
    this.b = b;
  }

  /** m(x) = softplus(x + shift) - softplus(shift): exactly 0 at 0. */
  private static NDArray aboveBound(NDArray x) {
    NDArray zero = x.getManager().zeros(new Shape(1, 1), x.getDataType());
    return Activation.softPlus(x.add(SHIFT)).sub(Activation.softPlus(zero.add(SHIFT)));
  }

  /** Equations 10 to 12. */
  @Override
  public Flowed apply(NDArray z) {
    NDArray h = Activation.tanh(w.mul(z).sum(UNITS, true).add(b));
    NDArray slope = h.square().neg().add(1);
    NDArray determinant = slope.mul(along).add(1);
    return new Flowed(z.add(moved.mul(h)), determinant.log().squeeze(1));
  }
}
