package org.vaezoo.core.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.BatchFields;
import org.vaezoo.core.record.Formula;

/**
 * Formulas as native programs: one for each form of what a formula is given, compiled when it is
 * first needed.
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
  private final Map<Key, FormulaProgram> programs = new LinkedHashMap<>();

  CompiledEvaluator(Trainable model, NDManager owner) {
    this.model = model;
    this.owner = owner;
  }

  @Override
  public Passes on(Batch batch, Formula formula, Optional<Slope> slope) {
    return new NativePasses(batch, formula, slope);
  }

  /** A program with what the batch decides of it. */
  private record Begun(FormulaProgram program, Map<String, NDArray> fixed) {}

  /** Passes over a batch; what does not change from pass to pass is computed in the first. */
  private final class NativePasses implements Passes {

    private final Batch batch;
    private final Formula formula;
    private final Optional<Slope> slope;
    private final Map<Integer, Begun> bySamples = new LinkedHashMap<>();

    NativePasses(Batch batch, Formula formula, Optional<Slope> slope) {
      this.batch = batch;
      this.formula = formula;
      this.slope = slope;
    }

    @Override
    public Map<String, NDArray> at(Map<String, NDArray> given, Pass pass) {
      Begun begun =
          bySamples.computeIfAbsent(pass.samples(), samples -> begin(program(given, pass)));
      return begun.program().each(batch, begun.fixed(), given, pass);
    }

    private Begun begin(FormulaProgram program) {
      return new Begun(program, program.once(batch));
    }

    private FormulaProgram program(Map<String, NDArray> given, Pass pass) {
      return programs.computeIfAbsent(
          new Key(formula, slope, forms(batch, given), pass.samples()),
          key -> FormulaProgram.compile(model, formula, slope, batch, given, pass, owner));
    }
  }

  private static Map<String, String> forms(Batch batch, Map<String, NDArray> given) {
    Map<String, String> forms = new LinkedHashMap<>();
    BatchFields.of(batch).forEach((name, array) -> forms.put("batch " + name, form(array)));
    given.forEach((name, array) -> forms.put(name, form(array)));
    return forms;
  }

  private static String form(NDArray array) {
    return array.getDataType() + " " + array.getShape();
  }
}
