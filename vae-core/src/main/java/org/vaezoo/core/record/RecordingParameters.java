package org.vaezoo.core.record;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Refusal;

/** Hands out parameters as inputs of the graph, each once. */
final class RecordingParameters extends ParameterStore {

  private final GraphBuilder tape;
  private final ParameterStore eager;
  private final Map<Parameter, String> names;
  private final Map<Parameter, NDArray> given = new LinkedHashMap<>();

  /**
   * @param eager hands out the values
   * @param names paths in the model's block
   */
  RecordingParameters(GraphBuilder tape, ParameterStore eager, Map<Parameter, String> names) {
    super(tape.manager(), false);
    this.tape = tape;
    this.eager = eager;
    this.names = names;
  }

  @Override
  public NDArray getValue(Parameter parameter, Device device, boolean training) {
    return parameter == null
        ? null
        : given.computeIfAbsent(parameter, p -> input(p, device, training));
  }

  private NDArray input(Parameter parameter, Device device, boolean training) {
    String name = names.get(parameter);
    if (name == null) {
      throw Refusal.because(
          "getValue",
          "was asked for parameter '" + parameter.getName() + "', which the model's block lacks");
    }
    return tape.input(Input.Kind.PARAMETER, name, eager.getValue(parameter, device, training));
  }
}
