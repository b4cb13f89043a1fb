package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Descent with momentum in array operations, on any engine. */
record PortableSgd(double momentum) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    List<NDArray> directions = momentum > 0 ? velocities(gradients, state) : gradients;
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).subi(directions.get(i).mul(learningRate));
    }
  }

  private List<NDArray> velocities(List<NDArray> gradients, Slots state) {
    List<NDArray> velocities = state.slot(Sgd.VELOCITY);
    for (int i = 0; i < velocities.size(); i++) {
      velocities.get(i).muli(momentum).addi(gradients.get(i));
    }
    return velocities;
  }
}
