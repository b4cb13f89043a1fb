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
    double alpha = learningRate / (1 - Math.pow(beta1, (double) state.step()));
    for (int i = 0; i < parameters.size(); i++) {
      NDArray g = gradients.get(i);
      NDArray m = means.get(i).muli(beta1).addi(g.mul(1 - beta1));
      NDArray u = greatest.get(i);
      Weights.overwrite(u, NDArrays.maximum(u.mul(beta2), g.abs().addi(epsilon)));
      parameters.get(i).subi(m.div(u).muli(alpha));
    }
  }
}
