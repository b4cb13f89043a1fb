package org.vaezoo.core.train;

import static org.vaezoo.core.engine.TorchScript.list;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import org.vaezoo.core.engine.TorchScript;

/** Descent with momentum in one native call, on PyTorch. */
record FusedSgd(TorchScript kernels, double momentum) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    kernels.run(
        "sgd",
        list(parameters),
        list(gradients),
        list(momentum > 0 ? state.slot(Sgd.VELOCITY) : List.of()),
        IValue.from(learningRate),
        IValue.from(momentum));
  }

  @Override
  public void close() {
    kernels.close();
  }
}
