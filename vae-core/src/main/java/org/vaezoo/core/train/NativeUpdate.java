package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.engine.TorchScript;

/** An optimizer's arithmetic in one native call, on PyTorch. */
record NativeUpdate(TorchScript kernels, NativeRule rule) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    List<IValue> arguments = new ArrayList<>();
    arguments.add(TorchScript.list(parameters));
    arguments.add(TorchScript.list(gradients));
    rule.slots().forEach(slot -> arguments.add(TorchScript.list(state.slot(slot))));
    arguments.add(IValue.from((double) state.step()));
    arguments.add(IValue.from(learningRate));
    rule.settings().forEach(setting -> arguments.add(IValue.from(setting)));
    kernels.run(rule.function(), arguments.toArray(IValue[]::new));
  }

  @Override
  public Optional<NativeRule> inside() {
    return Optional.of(rule);
  }

  @Override
  public void close() {
    kernels.close();
  }
}
