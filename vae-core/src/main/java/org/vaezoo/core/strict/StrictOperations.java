package org.vaezoo.core.strict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Operation;

/** All operations that have code in Java. */
final class StrictOperations {

  private static final Map<Operation, StrictOperation> ALL = new LinkedHashMap<>();

  static {
    OneNumber.addTo(ALL);
    TwoNumbers.addTo(ALL);
    Folds.addTo(ALL);
    Matrices.addTo(ALL);
    Rearrangements.addTo(ALL);
    Extracts.addTo(ALL);
  }

  private StrictOperations() {}

  /** Whether an operation has code. */
  static boolean has(Operation operation) {
    return ALL.containsKey(operation);
  }

  /** The result of a call. */
  static Values run(Call call, List<Values> inputs) {
    return ALL.get(call.operation()).of(new Settings(call), inputs);
  }
}
