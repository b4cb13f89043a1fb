package org.vaezoo.core.train;

import static org.vaezoo.core.engine.TorchScript.list;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import java.util.Optional;
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
        IValue.from((double) state.step()),
        IValue.from(learningRate),
        IValue.from(momentum));
  }

  @Override
  public Optional<NativeRule> inside() {
    return Optional.of(
        momentum > 0
            ? new NativeRule(List.of(Sgd.VELOCITY), "sgd", List.of(momentum))
            : new NativeRule(List.of(), "plain_sgd", List.of()));
  }

  @Override
  public void close() {
    kernels.close();
  }
}
