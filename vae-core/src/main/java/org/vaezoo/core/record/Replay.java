package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Texts;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * Carries out a recorded step operation by operation, without the model's code. On the same engine
 * it makes every byte that the model's own step makes of the same inputs.
 */
public final class Replay {

  private final Map<String, Parameter> parameters;
  private final Map<String, NDArray> batch;
  private final Pass pass;
  private final Coefficients now;

  private Replay(Trainable model, Batch batch, Pass pass, Coefficients now) {
    this.parameters = NamedParameters.of(model.block());
    this.batch = BatchFields.of(batch);
    this.pass = pass;
    this.now = now;
  }

  /**
   * The outcome of a recorded step on these inputs. As with the model's own step the caller's scope
   * owns the arrays.
   *
   * @param model of which only the parameters are used; a model built alike will do, also on
   *     another engine
   * @throws IllegalArgumentException if an input is missing or has another shape or type than when
   *     it was recorded
   */
  public static Step step(
      RecordedStep recorded, Trainable model, Batch batch, Pass pass, Coefficients now) {
    return new Replay(model, batch, pass, now).outcome(recorded);
  }

  private Step outcome(RecordedStep recorded) {
    List<NDArray> values = values(recorded.graph());
    List<Loss> losses = recorded.losses().stream().map(loss -> loss(loss, values)).toList();
    List<Update> updates = new ArrayList<>();
    recorded.updates().forEach((state, update) -> updates.add(update(state, update, values)));
    Map<String, NDArray> report = new LinkedHashMap<>();
    recorded.report().forEach((name, node) -> report.put(name, values.get(node)));
    return new Step(losses, updates, report);
  }

  private Loss loss(RecordedLoss loss, List<NDArray> values) {
    List<Parameter> moved = loss.moves().stream().map(parameters::get).toList();
    return new Loss(loss.name(), values.get(loss.value()), moved::contains);
  }

  private Update update(String state, RecordedUpdate update, List<NDArray> values) {
    return new Update(parameters.get(state), values.get(update.value()), update.loss());
  }

  private List<NDArray> values(Graph graph) {
    List<NDArray> values = new ArrayList<>();
    for (Node node : graph.nodes()) {
      values.add(node instanceof Input input ? given(input) : made((Call) node, values));
    }
    return values;
  }

  private NDArray made(Call call, List<NDArray> values) {
    List<NDArray> inputs = call.inputs().stream().map(values::get).toList();
    return call.operation().run(pass.manager(), inputs, call.attributes()).get(call.part());
  }

  private NDArray given(Input input) {
    NDArray value =
        switch (input.kind()) {
          case PARAMETER -> parameter(input.name());
          case BATCH -> batch.get(input.name());
          case COEFFICIENT, GIVEN -> now.values().get(input.name());
          case NORMAL -> pass.noise().normal(input.shape());
          case UNIFORM -> pass.noise().uniform(input.shape());
        };
    check(input, value);
    return value;
  }

  private NDArray parameter(String name) {
    Parameter parameter = parameters.get(name);
    return parameter == null ? null : pass.value(parameter);
  }

  private static void check(Input input, NDArray value) {
    if (value == null) {
      throw new IllegalArgumentException("the recorded step needs " + input.title());
    }
    if (!value.getShape().equals(input.shape()) || value.getDataType() != input.type()) {
      throw new IllegalArgumentException(
          input.title()
              + ": recorded as "
              + Texts.form(input.type(), input.shape())
              + ", found "
              + Texts.form(value.getDataType(), value.getShape()));
    }
  }
}
