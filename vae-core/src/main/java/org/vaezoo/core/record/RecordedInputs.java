package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * What a recorded computation is given, as inputs of its graph.
 *
 * @param tape the graph
 * @param names paths of the parameters in the model's block
 */
record RecordedInputs(GraphBuilder tape, Map<Parameter, String> names) {

  /** Each parameter's path in the model's block, the first where it is shared. */
  static Map<Parameter, String> names(Trainable model) {
    Map<Parameter, String> names = new LinkedHashMap<>();
    NamedParameters.of(model.block()).forEach((name, p) -> names.putIfAbsent(p, name));
    return names;
  }

  Batch of(Batch batch) {
    return BatchFields.map(batch, (name, array) -> tape.input(Input.Kind.BATCH, name, array));
  }

  Pass of(Pass pass) {
    return new Pass(
        new RecordingParameters(tape, pass.parameters(), names),
        tape.manager(),
        new RecordingNoise(tape, pass.noise()),
        pass.training(),
        pass.samples());
  }

  Map<String, NDArray> of(Input.Kind kind, Map<String, NDArray> arrays) {
    Map<String, NDArray> recorded = new LinkedHashMap<>();
    arrays.forEach((name, array) -> recorded.put(name, tape.input(kind, name, array)));
    return recorded;
  }
}
