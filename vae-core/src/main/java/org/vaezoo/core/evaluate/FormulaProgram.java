package org.vaezoo.core.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.compile.Division;
import org.vaezoo.core.compile.Fusion;
import org.vaezoo.core.compile.InputGradients;
import org.vaezoo.core.compile.Program;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.BatchFields;
import org.vaezoo.core.record.Formula;
import org.vaezoo.core.record.FormulaRecorder;
import org.vaezoo.core.record.Placeholders;

/** A formula as two native programs: what a batch decides, and what a pass adds. */
final class FormulaProgram {

  private final Map<String, Parameter> parameters;
  private final Program once;
  private final Program each;

  private FormulaProgram(Map<String, Parameter> parameters, Division division, NDManager owner) {
    this.parameters = parameters;
    this.once = Program.of(division.once(), owner);
    this.each = Program.of(division.each(), owner);
  }

  /**
   * Records and compiles a formula.
   *
   * @param batch any batch of the form
   * @param given any arrays of the forms
   * @param pass of which samples and parameters are used; its noise stays where it is
   * @param owner of the programs
   */
  static FormulaProgram compile(
      Trainable model,
      Formula formula,
      Optional<Slope> slope,
      Batch batch,
      Map<String, NDArray> given,
      Pass pass,
      NDManager owner) {
    Pass still = Placeholders.of(pass, batch.x().getDataType());
    Computation recorded = Fusion.of(FormulaRecorder.record(model, formula, batch, given, still));
    Computation whole =
        slope.map(wanted -> differentiated(recorded, wanted, owner)).orElse(recorded);
    return new FormulaProgram(NamedParameters.of(model.block()), Division.of(whole), owner);
  }

  private static Computation differentiated(Computation recorded, Slope slope, NDManager owner) {
    Computation all = InputGradients.of(recorded, slope.result(), slope.by(), owner);
    Map<String, Integer> wanted = new LinkedHashMap<>();
    slope.besides().forEach(name -> wanted.put(name, all.results().get(name)));
    slope.by().stream().map(Slope::of).forEach(name -> wanted.put(name, all.results().get(name)));
    return new Computation(all.graph(), wanted);
  }

  /** What a batch decides: arrays that live as long as the batch. */
  Map<String, NDArray> once(Batch batch) {
    if (once.results().isEmpty()) {
      return Map.of();
    }
    Map<String, NDArray> fields = BatchFields.of(batch);
    NDManager manager = batch.x().getManager();
    Map<String, NDArray> fixed = once.run(input -> of(input, fields), manager);
    fixed.values().forEach(NDScope::unregister);
    return fixed;
  }

  /** The results of a pass; the caller's scope owns the arrays. */
  Map<String, NDArray> each(
      Batch batch, Map<String, NDArray> fixed, Map<String, NDArray> given, Pass pass) {
    Map<String, NDArray> fields = new LinkedHashMap<>(BatchFields.of(batch));
    fields.putAll(fixed);
    fields.putAll(given);
    return each.run(
        input ->
            switch (input.kind()) {
              case NORMAL -> pass.noise().normal(input.shape());
              case UNIFORM -> pass.noise().uniform(input.shape());
              default -> of(input, fields);
            },
        pass.manager());
  }

  private NDArray of(Input input, Map<String, NDArray> arrays) {
    return input.kind() == Input.Kind.PARAMETER
        ? parameters.get(input.name()).getArray()
        : arrays.get(input.name());
  }
}
