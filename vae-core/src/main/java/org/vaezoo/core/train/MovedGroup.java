package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.OptionalInt;

/**
 * Parameters that one optimizer moves, all with the same number of steps behind them.
 *
 * @param optimizer its name
 * @param rule its arithmetic
 * @param made steps that they have made
 * @param paths of the parameters
 * @param slots of each slot the arrays of these parameters
 * @param row where their gradients stand among those of several members; empty of one alone
 */
record MovedGroup(
    String optimizer,
    NativeRule rule,
    long made,
    List<String> paths,
    List<List<NDArray>> slots,
    OptionalInt row) {

  MovedGroup {
    paths = List.copyOf(paths);
    slots = List.copyOf(slots);
  }

  /**
   * The same as one of several members.
   *
   * @param places of what is remembered, in the order of the slots
   */
  MovedGroup of(int member, List<List<NDArray>> places) {
    return new MovedGroup(optimizer, rule, made, paths, places, OptionalInt.of(member));
  }

  /** The text of a gradient to its parameters. */
  String gradient(int number) {
    String gradient = "gradients[" + number + "]";
    return row.isEmpty() ? gradient : "torch.select(" + gradient + ", 0, " + row.getAsInt() + ")";
  }
}
