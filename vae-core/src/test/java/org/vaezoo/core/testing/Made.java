package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import java.util.function.IntUnaryOperator;
import org.vaezoo.core.pass.HostArrays;

/**
 * The autoregressive network of Germain et al., "MADE" (2015), equations 8 to 13, with one hidden
 * layer, whose activation is the exponential linear unit, and two outputs for each unit:
 *
 * <pre>h(z) = elu(b + context + (W * M_W) z),   m(z) = c + (V * M_V) h(z),   s(z) likewise,</pre>
 *
 * with ones in M_W where the degree of the hidden node is at least that of the unit, in M_V where
 * the degree of the unit is above that of the node. Units have the degrees 1 .. U in their order,
 * hidden nodes 0 .. U - 1 by turns.
 *
 * @param model the model that holds the weights
 * @param path of the network in it
 * @param reversed whether the last unit is the first
 */
public record Made(PaperModel model, String path, boolean reversed) {

  /** m of each unit, [B, U]. */
  public NDArray m(NDArray z, NDArray context) {
    return output("m", z, context);
  }

  /** s of each unit, [B, U]. */
  public NDArray s(NDArray z, NDArray context) {
    return output("s", z, context);
  }

  private NDArray output(String name, NDArray z, NDArray context) {
    NDArray h = elu(linear("hidden0", z, false).add(context));
    return linear(name, h, true);
  }

  private NDArray linear(String layer, NDArray input, boolean output) {
    NDArray weight = model.value(path + "." + layer + ".weight");
    NDArray masked = weight.mul(mask(weight, output));
    return input.matMul(masked.transpose()).add(model.value(path + "." + layer + ".bias"));
  }

  /** [to, from], which are units and hidden nodes, in either order. */
  private NDArray mask(NDArray weight, boolean output) {
    int to = (int) weight.getShape().get(0);
    int from = (int) weight.getShape().get(1);
    int units = output ? to : from;
    IntUnaryOperator unit = i -> reversed ? units - i : i + 1;
    double[] ones = new double[to * from];
    for (int i = 0; i < ones.length; i++) {
      int above = i / from;
      int below = i % from;
      boolean sees =
          output ? unit.applyAsInt(above) > below % units : above % units >= unit.applyAsInt(below);
      ones[i] = sees ? 1 : 0;
    }
    Shape shape = new Shape(to, from);
    return HostArrays.create(weight.getManager(), ones, shape, weight.getDataType());
  }

  private static NDArray elu(NDArray a) {
    return NDArrays.where(a.gt(0), a, a.exp().sub(1));
  }
}
