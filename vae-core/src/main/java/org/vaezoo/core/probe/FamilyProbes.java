package org.vaezoo.core.probe;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vaezoo.core.graph.Operation;

/**
 * How the operations of some families are looked at.
 *
 * <p>Numbers are chosen so that the operation is smooth there and its result of ordinary size: a
 * tangent beside its pole is not what a processor is judged by.
 */
abstract class FamilyProbes {

  /** A row is no whole number of a processor's vectors. */
  static final Shape TABLE = new Shape(3, 67);

  /** The same with more numbers than one thread of the engine takes of an operation. */
  static final Shape WIDE = new Shape(3, 10951);

  static final List<Integer> LAST_AXIS = List.of(1);

  private final Map<Operation, List<Probed>> probes = new LinkedHashMap<>();
  private final Shape wide;

  /**
   * @param wide of what operations on each element are given
   */
  FamilyProbes(Shape wide) {
    this.wide = wide;
  }

  /** What is looked at of each operation. */
  final Map<Operation, List<Probed>> probes() {
    return probes;
  }

  final Shape wide() {
    return wide;
  }

  static Given given(Drawn numbers, Shape shape) {
    return new Given(shape, numbers);
  }

  /** Of tables. */
  final void each(Operation operation, Drawn... numbers) {
    add(operation, Arrays.stream(numbers).map(it -> given(it, wide)).toList());
  }

  /** Of a table and settings. */
  final void with(Operation operation, Drawn numbers, Object... settings) {
    add(operation, List.of(given(numbers, wide)), settings);
  }

  final void add(Operation operation, List<Given> inputs, Object... settings) {
    made(operation, inputs, type -> List.of(settings));
  }

  final void made(
      Operation operation, List<Given> inputs, Function<DataType, List<Object>> settings) {
    put(operation, Probed.operation(operation, inputs, settings));
  }

  final void put(Operation operation, Probed probed) {
    probes.computeIfAbsent(operation, it -> new ArrayList<>()).add(probed);
  }
}
