package org.vaezoo.core.probe;

import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Operations;

/**
 * How each operation that a step may be made of is looked at. An operation that is added to {@link
 * Operations} has to be added to its family here: what nobody looks at is refused.
 */
final class OperationProbes {

  private OperationProbes() {}

  /**
   * What is looked at of each operation before a run: a second's work. Every operation is tried,
   * and the way in which threads share an operation by some of each kind.
   *
   * @throws IllegalStateException if nothing looks at an operation
   */
  static Map<Operation, List<Probed>> briefly() {
    return all(FamilyProbes.TABLE);
  }

  /** The same with arrays that are shared among threads, in each operation: some seconds' work. */
  static Map<Operation, List<Probed>> thoroughly() {
    return all(FamilyProbes.WIDE);
  }

  private static Map<Operation, List<Probed>> all(Shape wide) {
    Map<Operation, List<Probed>> all = new LinkedHashMap<>();
    Stream.of(
            new ElementProbes(wide),
            new ReductionProbes(wide),
            new LayerProbes(wide),
            new ShapeProbes(wide))
        .forEach(family -> all.putAll(family.probes()));
    List<Operation> missing = Operations.all().stream().filter(it -> !all.containsKey(it)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("no probe looks at " + missing);
    }
    return all;
  }
}
