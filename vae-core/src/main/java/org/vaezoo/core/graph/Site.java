package org.vaezoo.core.graph;

import java.util.List;
import java.util.Map;

/**
 * A place where an operation stands, as its TorchScript text has to know it.
 *
 * @param inputs forms of what it reads
 * @param settings by name, as the node holds them
 */
record Site(List<Form> inputs, Map<String, Object> settings) {

  Site {
    inputs = List.copyOf(inputs);
  }

  /** A setting that is a whole number. */
  int whole(Operand operand) {
    return ((Number) settings.get(operand.name())).intValue();
  }

  /** An axis of the first input, counted from the front. */
  int axis() {
    return Axes.fromFront(whole(Operand.AXIS), inputs.get(0).shape().dimension());
  }

  /** Which of several results is wanted; 0 where there is one. */
  int part() {
    return (Integer) settings.getOrDefault(Operation.PART, 0);
  }
}
