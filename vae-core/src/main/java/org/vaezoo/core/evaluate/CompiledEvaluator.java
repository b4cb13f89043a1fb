package org.vaezoo.core.evaluate;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.BatchFields;
import org.vaezoo.core.record.Formula;

/**
 * Formulas as native programs: one for each form of what a formula is given, compiled when it is
 * first needed. A formula that cannot be recorded is computed by its own code, and that is noted.
 */
final class CompiledEvaluator implements Evaluator {

  /**
   * What a program holds for.
   *
   * @param forms of batch and given arrays
   */
  private record Key(
      Formula formula, Optional<Slope> slope, Map<String, String> forms, int samples) {}

  private final Trainable model;
  private final NDManager owner;
  private final Consumer<String> notes;
  private final Evaluator eager;
  private final Map<Key, Optional<FormulaProgram>> programs = new LinkedHashMap<>();

  CompiledEvaluator(Trainable model, NDManager owner, Consumer<String> notes) {
    this.model = model;
    this.owner = owner;
    this.notes = notes;
    this.eager = Evaluator.eager(owner);
  }

  @Override
  public Passes on(Batch batch, Formula formula, Optional<Slope> slope) {
    Map<Integer, Passes> bySamples = new LinkedHashMap<>();
    return (given, pass) ->
        bySamples
            .computeIfAbsent(pass.samples(), k -> passes(batch, formula, slope, given, pass))
            .at(given, pass);
  }

  /** Passes of one number of samples; what does not change from pass to pass is computed here. */
  private Passes passes(
      Batch batch, Formula formula, Optional<Slope> slope, Map<String, NDArray> given, Pass pass) {
    Key key = new Key(formula, slope, forms(batch, given), pass.samples());
    Optional<FormulaProgram> found =
        programs.computeIfAbsent(key, k -> program(formula, slope, batch, given, pass));
    if (found.isEmpty()) {
      return eager.on(batch, formula, slope);
    }
    FormulaProgram program = found.get();
    Map<String, NDArray> fixed = program.once(batch);
    return (others, next) -> program.each(batch, fixed, others, next);
  }

  private Optional<FormulaProgram> program(
      Formula formula, Optional<Slope> slope, Batch batch, Map<String, NDArray> given, Pass pass) {
    try {
      return Optional.of(FormulaProgram.compile(model, formula, slope, batch, given, pass, owner));
    } catch (RecordingException | EngineException | UnsupportedOperationException reason) {
      notes.accept(
          "computed by the model's own code, as no native program can be made of it: "
              + RecordingException.firstLine(reason));
      return Optional.empty();
    }
  }

  private static Map<String, String> forms(Batch batch, Map<String, NDArray> given) {
    Map<String, String> forms = new LinkedHashMap<>();
    BatchFields.forms(batch).forEach((name, form) -> forms.put("batch " + name, form));
    given.forEach((name, array) -> forms.put(name, BatchFields.form(array)));
    return forms;
  }
}
