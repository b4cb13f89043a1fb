package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Adagrad in array operations, on any engine. */
record PortableAdagrad(double epsilon) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    List<NDArray> sums = state.slot(Adagrad.SUM);
    for (int i = 0; i < parameters.size(); i++) {
      NDArray g = gradients.get(i);
      NDArray s = sums.get(i).addi(g.square());
      parameters.get(i).subi(g.mul(learningRate).divi(s.sqrt().addi(epsilon)));
    }
  }
}
