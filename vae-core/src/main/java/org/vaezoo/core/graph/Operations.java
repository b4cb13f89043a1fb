package org.vaezoo.core.graph;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that a recorded step may do. */
public final class Operations {

  private static final List<Operation> ALL =
      Stream.of(
              Arithmetic.FAMILY,
              Functions.FAMILY,
              Activations.FAMILY,
              Comparisons.FAMILY,
              Reductions.FAMILY,
              Orders.FAMILY,
              Products.FAMILY,
              Layers.FAMILY,
              Shapes.FAMILY,
              Repetitions.FAMILY,
              Parts.FAMILY,
              Constants.FAMILY)
          .flatMap(family -> family.operations().stream())
          .toList();

  private static final Map<Method, Operation> BY_METHOD = new LinkedHashMap<>();

  static {
    ALL.forEach(operation -> BY_METHOD.put(operation.method().orElseThrow(), operation));
  }

  private Operations() {}

  /** All that are methods of DJL, family by family. */
  public static List<Operation> all() {
    return ALL;
  }

  /** The operation that a method is, if it can be recorded. */
  static Optional<Operation> of(Method method) {
    return Optional.ofNullable(BY_METHOD.get(method));
  }
}
