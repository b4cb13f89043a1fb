package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.record.Formula;
import org.vaezoo.core.record.FormulaRecorder;
import org.vaezoo.core.strict.StrictProgram;

/**
 * Java computes what the model's own code does once for the record: each formula becomes a {@link
 * StrictProgram} when it is first asked for. The engine is asked for the weights and for nothing
 * else that becomes a number.
 */
final class JavaArithmetic implements Arithmetic {

  private final BatchOfZeros forms;
  private final NDManager manager;
  private final Map<Formula, StrictProgram> programs = new LinkedHashMap<>();

  /**
   * @param forms of the batches
   * @param manager owner of the model's parameters
   */
  JavaArithmetic(BatchOfZeros forms, NDManager manager) {
    this.forms = forms;
    this.manager = manager;
  }

  @Override
  public List<double[]> compute(Formula formula, Map<String, double[]> given) {
    StrictProgram program = programs.get(formula);
    if (program == null) {
      program = program(formula, given);
      programs.put(formula, program);
    }
    return List.copyOf(program.run(given).values());
  }

  private StrictProgram program(Formula formula, Map<String, double[]> given) {
    try (NDManager scope = manager.newSubManager()) {
      return StrictProgram.of(
          FormulaRecorder.record(
              forms.model().model(),
              formula,
              forms.batch(scope),
              forms.arrays(scope, given),
              forms.pass(scope)),
          NamedParameters.arrays(NamedParameters.of(forms.model().model().block())));
    } catch (RecordingException | UnsupportedOperationException reason) {
      throw new NotCodedException(
          "the arithmetic java cannot compute the model: "
              + String.valueOf(reason.getMessage()).lines().findFirst().orElse("unknown")
              + "; engine can");
    }
  }
}
