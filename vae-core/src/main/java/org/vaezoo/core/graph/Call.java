package org.vaezoo.core.graph;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An array that an operation made.
 *
 * @param operation what was done
 * @param inputs nodes that it read, in the order that {@link Operation} describes
 * @param attributes its settings by name, in order: numbers, flags, shapes, types, lists of
 *     numbers, an index as text, or a {@link RecordedConstant}
 */
public record Call(
    int id,
    Operation operation,
    List<Integer> inputs,
    Map<String, Object> attributes,
    Shape shape,
    DataType type)
    implements Node {

  public Call {
    inputs = List.copyOf(inputs);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Which of the several results of its operation this is; 0 where there is one. */
  public int part() {
    return (Integer) attributes.getOrDefault(Operation.PART, 0);
  }

  @Override
  public String toString() {
    return Texts.line(this, Texts.call(this));
  }
}
