package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * Records a training step: the model runs once on arrays that write down what is done with them.
 *
 * <p>That a step can be recorded is the proof that it is a pure function of parameters, batch,
 * noise and coefficients, made of array operations alone. Reads on the host, branches on values,
 * changes in place, the engine's random generator and arrays from outside the pass are refused.
 */
public final class Recorder {

  private final GraphBuilder tape;
  private final Map<Parameter, String> names;
  private final RecordedInputs inputs;

  private Recorder(GraphBuilder tape, Map<Parameter, String> names) {
    this.tape = tape;
    this.names = names;
    this.inputs = new RecordedInputs(tape, names);
  }

  /**
   * Records one step. The noise moves on by the draws of a step; nothing else changes, and no array
   * is left behind.
   *
   * @throws RecordingException if the step is not made of array operations alone, with the
   *     operation and the line that called it
   */
  public static RecordedStep record(Trainable model, Batch batch, Pass pass, Coefficients now) {
    return record(model, batch, pass, now, loss -> true);
  }

  /**
   * Records a step that follows some of its losses, by name; arguments and errors as above. What
   * the others alone need is not computed, as in the model's own step.
   */
  public static RecordedStep record(
      Trainable model, Batch batch, Pass pass, Coefficients now, Predicate<String> followed) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Recorder recorder =
          new Recorder(new GraphBuilder(pass.manager()), RecordedInputs.names(model));
      return recorder.step(model, batch, pass, now, followed);
    }
  }

  private RecordedStep step(
      Trainable model, Batch batch, Pass pass, Coefficients now, Predicate<String> followed) {
    Step step =
        model
            .step(inputs.of(batch), inputs.of(pass), new Coefficients(coefficients(now)))
            .following(followed);
    Map<String, RecordedUpdate> updates = new LinkedHashMap<>();
    step.updates().forEach(update -> updates.put(state(update), recorded(update)));
    Map<String, Integer> report = new LinkedHashMap<>();
    step.report().forEach((name, value) -> report.put(name, node("report " + name, value)));
    List<RecordedLoss> losses = step.losses().stream().map(this::loss).toList();
    return new RecordedStep(tape.graph(), losses, updates, report);
  }

  /** In the order of the names, so that two recordings give the same graph. */
  private Map<String, NDArray> coefficients(Coefficients now) {
    return inputs.of(Input.Kind.COEFFICIENT, new TreeMap<>(now.values()));
  }

  private RecordedLoss loss(Loss loss) {
    List<String> moves =
        names.entrySet().stream()
            .filter(entry -> entry.getKey().requiresGradient() && loss.moves().test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return new RecordedLoss(loss.name(), node("loss " + loss.name(), loss.value()), moves);
  }

  private RecordedUpdate recorded(Update update) {
    return new RecordedUpdate(node("update", update.value()), update.loss());
  }

  private String state(Update update) {
    String name = names.get(update.state());
    if (name == null) {
      throw new RecordingException(
          "update of '" + update.state().getName() + "', which the model's block lacks");
    }
    return name;
  }

  private int node(String output, NDArray value) {
    return tape.id(output, value);
  }
}
