package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.engine.TorchScript;

/**
 * A computation of PyTorch that DJL does not name, as the gradient of a convolution: its
 * TorchScript text is its meaning. Derivatives are made of these where the plain methods would take
 * more passes over memory.
 *
 * @param label its name in a printed graph
 * @param operands its settings
 */
record Kernel(String label, List<Operand> operands) implements Meaning {

  @Override
  public Optional<Method> method() {
    return Optional.empty();
  }

  @Override
  public Arguments arguments(Object receiver, Object[] values) {
    throw new IllegalStateException("a kernel is no method: " + label);
  }

  @Override
  public NDList run(
      Operation self, NDManager manager, List<NDArray> inputs, Map<String, Object> attributes) {
    return new NDList(
        manager instanceof KernelRecorder recorder
            ? recorder.call(self, inputs, attributes)
            : computed(self, manager, inputs, attributes));
  }

  private static NDArray computed(
      Operation self, NDManager manager, List<NDArray> inputs, Map<String, Object> attributes) {
    List<Form> forms =
        inputs.stream().map(array -> new Form(array.getShape(), array.getDataType())).toList();
    List<String> names = IntStream.range(0, inputs.size()).mapToObj(i -> "x" + i).toList();
    StringBuilder text = new StringBuilder("def run(self, x: List[Tensor]) -> List[Tensor]:\n");
    for (int i = 0; i < names.size(); i++) {
      text.append("  x").append(i).append(" = x[").append(i).append("]\n");
    }
    self.script(forms, attributes, "y", names).lines().forEach(l -> text.append("  " + l + "\n"));
    text.append("  return [y]\n");
    try (TorchScript script = TorchScript.compile(manager, text.toString())) {
      return script.arrays("run", manager, TorchScript.list(inputs)).get(0);
    }
  }

  @Override
  public String toString() {
    return label;
  }
}
