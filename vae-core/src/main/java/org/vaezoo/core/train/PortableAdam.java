package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Adam in array operations, on any engine. */
record PortableAdam(AdamSettings settings) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    List<NDArray> means = state.slot(AdamRules.MEAN);
    List<NDArray> squares = state.slot(AdamRules.SQUARE);
    for (int i = 0; i < parameters.size(); i++) {
      NDArray theta = parameters.get(i);
      decay(theta, learningRate);
      theta.subi(
          step(
              means.get(i), squares.get(i), gradients.get(i), (double) state.step(), learningRate));
    }
  }

  private void decay(NDArray theta, double learningRate) {
    if (settings.weightDecay() > 0) {
      theta.muli(1 - learningRate * settings.weightDecay());
    }
  }

  private NDArray step(NDArray m, NDArray v, NDArray g, double t, double alpha) {
    m.muli(settings.beta1()).addi(g.mul(1 - settings.beta1()));
    v.muli(settings.beta2()).addi(g.square().muli(1 - settings.beta2()));

    double meanCorrection = 1 - Math.pow(settings.beta1(), t);
    double rootCorrection = Math.sqrt(1 - Math.pow(settings.beta2(), t));
    NDArray root = v.sqrt().divi(rootCorrection).addi(settings.epsilon());
    return m.div(root).muli(alpha / meanCorrection);
  }
}
