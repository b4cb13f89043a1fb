package org.vaezoo.core.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/** Computes formulas of a model. */
public interface Evaluator {

  /**
   * A formula for passes over one batch.
   *
   * @param slope what is differentiated besides; empty where nothing is
   */
  Passes on(Batch batch, Formula formula, Optional<Slope> slope);

  /** A formula for passes over one batch. */
  default Passes on(Batch batch, Formula formula) {
    return on(batch, formula, Optional.empty());
  }

  /** A formula with gradients for passes over one batch. */
  default Passes on(Batch batch, Formula formula, Slope slope) {
    return on(batch, formula, Optional.of(slope));
  }

  /** The results of a formula in one pass, which is given nothing besides. */
  default Map<String, NDArray> once(Batch batch, Formula formula, Pass pass) {
    return on(batch, formula).at(Map.of(), pass);
  }

  /** Passes over one batch. */
  interface Passes {

    /**
     * One pass. The scope of the caller owns the arrays; no gradient goes through them.
     *
     * @param given by name; the same names and shapes in all passes
     * @param pass whose noise is drawn
     * @return the results of the formula by name; with a slope those that it names, then the
     *     gradients by {@link Slope#of}
     */
    Map<String, NDArray> at(Map<String, NDArray> given, Pass pass);
  }

  /**
   * Computes formulas by their own code.
   *
   * @param owner of the parameters; what it makes for itself is closed with it
   */
  static Evaluator eager(NDManager owner) {
    return new EagerEvaluator(owner);
  }

  /**
   * Computes formulas as the steps of a training are computed.
   *
   * @param model whose parameters the formulas read
   * @param owner of the parameters; programs are closed with it
   * @param notes told of a formula that cannot be made a program, and is computed by its own code
   */
  static Evaluator of(StepMode mode, Trainable model, NDManager owner, Consumer<String> notes) {
    return mode == StepMode.COMPILED ? new CompiledEvaluator(model, owner, notes) : eager(owner);
  }
}
