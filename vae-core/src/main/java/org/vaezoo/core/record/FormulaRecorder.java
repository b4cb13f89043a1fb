package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/** Records a formula as {@link Recorder} records a step. */
public final class FormulaRecorder {

  private FormulaRecorder() {}

  /**
   * Runs a formula once on arrays that write down what is done with them; no array is left behind.
   *
   * @param model whose parameters the formula reads
   * @param given arrays of the shapes that it will be given
   * @param pass whose noise moves on
   * @return with the results of the formula, by name
   * @throws RecordingException if the formula is not made of array operations alone, with the
   *     operation and the line that called it
   */
  public static Computation record(
      Trainable model, Formula formula, Batch batch, Map<String, NDArray> given, Pass pass) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      GraphBuilder tape = new GraphBuilder(pass.manager());
      RecordedInputs inputs = new RecordedInputs(tape, RecordedInputs.names(model));
      Map<String, NDArray> results =
          formula.of(inputs.of(batch), inputs.of(Input.Kind.GIVEN, given), inputs.of(pass));
      Map<String, Integer> nodes = new LinkedHashMap<>();
      results.forEach((name, array) -> nodes.put(name, tape.id(name, array)));
      return new Computation(tape.graph(), nodes);
    }
  }
}
