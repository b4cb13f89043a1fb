package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.pass.HostArrays;

/**
 * What the members of a group see in a step: examples and noise of their own, or the same ones for
 * all, and coefficients of their own.
 *
 * @param inputs of the group's program that a step gives
 * @param shared whether all members see the same examples and the same noise
 */
record GroupInputs(List<Input> inputs, boolean shared) {

  GroupInputs {
    inputs = List.copyOf(inputs);
  }

  /** Whether an input is the same for all members. */
  static boolean isShared(Input input, boolean shared) {
    return switch (input.kind()) {
      case PARAMETER, COEFFICIENT, GIVEN -> false;
      case BATCH, NORMAL, UNIFORM -> shared;
    };
  }

  /**
   * The inputs of a step, in their order; empty where its examples are of another form than those
   * of the program.
   */
  Optional<List<NDArray>> of(List<GroupRow> rows, long step, NDManager scope) {
    Map<StepProgram, List<NDArray>> given = new LinkedHashMap<>(); // a row may fill several places
    for (GroupRow row : shared ? rows.subList(0, 1) : rows) {
      if (!given.containsKey(row.program())) {
        Optional<List<NDArray>> seen = row.given(step, scope);
        if (seen.isEmpty()) {
          return Optional.empty();
        }
        given.put(row.program(), seen.get());
      }
    }
    List<NDArray> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      all.add(of(i, rows, given, step, scope));
    }
    return Optional.of(all);
  }

  private NDArray of(
      int i,
      List<GroupRow> rows,
      Map<StepProgram, List<NDArray>> given,
      long step,
      NDManager scope) {
    Input input = inputs.get(i);
    if (input.kind() == Input.Kind.COEFFICIENT) {
      double[] values =
          rows.stream().mapToDouble(row -> row.coefficient(input.name(), step)).toArray();
      return HostArrays.create(scope, values, new Shape(values.length), input.type());
    }
    return isShared(input, shared)
        ? given.get(rows.get(0).program()).get(i)
        : NDArrays.stack(
            new NDList(rows.stream().map(row -> given.get(row.program()).get(i)).toList()));
  }
}
