package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import java.util.List;

/** Adamax in array operations, on any engine. */
record PortableAdamax(double beta1, double beta2, double epsilon) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    List<NDArray> means = state.slot(Adamax.MEAN);
    List<NDArray> greatest = state.slot(Adamax.GREATEST);
    double alpha = learningRate / (1 - power(beta1, state.step()));
    for (int i = 0; i < parameters.size(); i++) {
      NDArray g = gradients.get(i);
      NDArray m = means.get(i).muli(beta1).addi(g.mul(1 - beta1));
      NDArray u = greatest.get(i);
      Weights.overwrite(u, NDArrays.maximum(u.mul(beta2), g.abs().addi(epsilon)));
      parameters.get(i).subi(m.div(u).muli(alpha));
    }
  }

  /** By products alone, which a native program makes with the same last bits. */
  private static double power(double base, long exponent) {
    double result = 1;
    double square = base;
    for (long left = exponent; left > 0; left /= 2) {
      result *= left % 2 == 1 ? square : 1;
      square *= square;
    }
    return result;
  }
}
