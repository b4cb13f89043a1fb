package org.vaezoo.core.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/** Runs the code of a formula, and lets the engine differentiate it. */
final class EagerEvaluator implements Evaluator {

  private final NDManager owner;
  private Optional<Autograd> autograd = Optional.empty();

  EagerEvaluator(NDManager owner) {
    this.owner = owner;
  }

  @Override
  public Passes on(Batch batch, Formula formula, Optional<Slope> slope) {
    return (given, pass) ->
        slope.isPresent()
            ? differentiated(batch, formula, slope.get(), given, pass)
            : formula.of(batch, given, pass);
  }

  private Map<String, NDArray> differentiated(
      Batch batch, Formula formula, Slope slope, Map<String, NDArray> given, Pass pass) {
    List<NDArray> moved = slope.by().stream().map(given::get).toList();
    moved.forEach(array -> array.setRequiresGradient(true));
    try (Tape tape = autograd().open()) {
      Map<String, NDArray> results = formula.of(batch, given, pass);
      NDArray loss = results.get(slope.result());
      NDArray sum = loss.isScalar() ? loss : loss.sum();
      List<NDArray> gradients = tape.gradients(sum, moved, true);
      Map<String, NDArray> values = new LinkedHashMap<>();
      slope.besides().forEach(name -> values.put(name, results.get(name).stopGradient()));
      for (int i = 0; i < moved.size(); i++) {
        values.put(Slope.of(slope.by().get(i)), gradients.get(i).duplicate());
      }
      return values;
    }
  }

  private Autograd autograd() {
    if (autograd.isEmpty()) {
      autograd = Optional.of(Autograd.of(owner));
    }
    return autograd.get();
  }
}
