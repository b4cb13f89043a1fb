package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** RMSprop in array operations, on any engine. */
record PortableRmsProp(double decay, double momentum, double epsilon) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    List<NDArray> squares = state.slot(RmsProp.SQUARE);
    List<NDArray> velocities = momentum > 0 ? state.slot(RmsProp.VELOCITY) : List.of();
    for (int i = 0; i < parameters.size(); i++) {
      NDArray g = gradients.get(i);
      NDArray v = squares.get(i).muli(decay).addi(g.square().muli(1 - decay));
      NDArray quotient = g.div(v.sqrt().addi(epsilon));
      NDArray b = momentum > 0 ? velocities.get(i).muli(momentum).addi(quotient) : quotient;
      parameters.get(i).subi(b.mul(learningRate));
    }
  }
}
