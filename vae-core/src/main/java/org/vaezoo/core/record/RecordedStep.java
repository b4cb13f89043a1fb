package org.vaezoo.core.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Texts;

/**
 * A training step as a graph, with the nodes that are its outcome. It holds for batches of the same
 * shapes and for the same settings of the pass; parameters, batch, noise and coefficients are its
 * inputs. Prints itself, a line a node and a line an output.
 *
 * @param losses losses to follow
 * @param updates next values of states, by the state's path in the model's block
 * @param report scalars to log, by name, in the order of the columns
 */
public record RecordedStep(
    Graph graph,
    List<RecordedLoss> losses,
    Map<String, RecordedUpdate> updates,
    Map<String, Integer> report) {

  public RecordedStep {
    losses = List.copyOf(losses);
    updates = Collections.unmodifiableMap(new LinkedHashMap<>(updates));
    report = Collections.unmodifiableMap(new LinkedHashMap<>(report));
  }

  /**
   * The same step on another graph.
   *
   * @param position of each node of this graph in the other one
   */
  public RecordedStep moved(Graph other, IntUnaryOperator position) {
    Map<String, RecordedUpdate> states = new LinkedHashMap<>();
    updates.forEach((path, update) -> states.put(path, update.moved(position)));
    Map<String, Integer> scalars = new LinkedHashMap<>();
    report.forEach((name, node) -> scalars.put(name, position.applyAsInt(node)));
    List<RecordedLoss> all = losses.stream().map(loss -> loss.moved(position)).toList();
    return new RecordedStep(other, all, states, scalars);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(graph.toString());
    losses.forEach(loss -> text.append(loss).append('\n'));
    updates.forEach((state, update) -> text.append(output("update " + state, update.value())));
    report.forEach((name, node) -> text.append(output("report " + name, node)));
    return text.toString();
  }

  private static String output(String title, int node) {
    return title + ": " + Texts.name(node) + "\n";
  }
}
