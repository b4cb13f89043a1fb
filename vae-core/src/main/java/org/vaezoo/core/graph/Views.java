package org.vaezoo.core.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Operations whose result may lie in the memory of their first input. */
final class Views {

  private static final Set<Operation> ALL = new LinkedHashSet<>(Shapes.FAMILY.operations());

  static {
    ALL.addAll(
        List.of(
            Repetitions.BROADCAST,
            Parts.GET,
            Parts.SPLIT,
            Parts.SPLIT_EQUAL,
            Parts.TO_TYPE,
            Parts.STOP_GRADIENT,
            Parts.CAST));
  }

  private Views() {}

  static boolean contains(Operation operation) {
    return ALL.contains(operation);
  }
}
