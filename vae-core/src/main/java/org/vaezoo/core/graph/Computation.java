package org.vaezoo.core.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A graph and what is wanted of it. Prints itself, a line a node and a line a result.
 *
 * @param results nodes by the name of what they are, in order
 */
public record Computation(Graph graph, Map<String, Integer> results) {

  public Computation {
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(graph.toString());
    results.forEach(
        (name, node) -> text.append(name).append(": ").append(Texts.name(node)).append('\n'));
    return text.toString();
  }
}
