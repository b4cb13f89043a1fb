package org.vaezoo.core.train;

import static org.vaezoo.core.engine.TorchScript.list;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.engine.TorchScript;

/** Adam in one native call, on PyTorch. */
record FusedAdam(TorchScript kernels, AdamSettings settings) implements UpdateRule {

  @Override
  public void apply(
      List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate) {
    kernels.run(
        "adam",
        list(parameters),
        list(gradients),
        list(state.slot(AdamRules.MEAN)),
        list(state.slot(AdamRules.SQUARE)),
        IValue.from((double) state.step()),
        IValue.from(learningRate),
        IValue.from(settings.beta1()),
        IValue.from(settings.beta2()),
        IValue.from(settings.epsilon()),
        IValue.from(settings.weightDecay()));
  }

  @Override
  public Optional<NativeRule> inside() {
    return Optional.of(
        new NativeRule(
            List.of(AdamRules.MEAN, AdamRules.SQUARE),
            "adam",
            List.of(
                settings.beta1(), settings.beta2(), settings.epsilon(), settings.weightDecay())));
  }

  @Override
  public void close() {
    kernels.close();
  }
}
