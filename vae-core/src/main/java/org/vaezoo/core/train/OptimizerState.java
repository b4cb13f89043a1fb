package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an optimizer remembers: how many steps each parameter has made, and for each slot (a mean, a
 * velocity) one array a parameter. The arrays live in a manager of their own and survive any {@link
 * NDScope} that is open around them.
 */
final class OptimizerState implements AutoCloseable {

  private static final String STEP = "step";

  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Map<String, Long> steps = new LinkedHashMap<>();
  private final NDArray counts;

  OptimizerState(Map<String, NDArray> parameters, List<Slot> slots) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("optimizer: expected parameters to move, found none");
    }
    manager = parameters.values().iterator().next().getManager().newSubManager();
    parameters.keySet().forEach(name -> steps.put(name, 0L));
    counts = keep(manager.create(new long[parameters.size()]));
    for (Slot slot : slots) {
      parameters.forEach((name, like) -> arrays.put(key(slot.name(), name), begin(slot, like)));
    }
  }

  /**
   * Counts a step that begins.
   *
   * @param moved the parameters that make it
   * @return these by the number of steps that they have made, this one included
   */
  SortedMap<Long, List<String>> advance(Collection<String> moved) {
    count(moved, 1);
    return alike(moved);
  }

  /** Counts steps that parameters have made. */
  void count(Collection<String> moved, long more) {
    moved.forEach(name -> steps.merge(name, more, Long::sum));
  }

  /** Parameters by the number of steps that they have made. */
  SortedMap<Long, List<String>> alike(Collection<String> parameters) {
    SortedMap<Long, List<String>> alike = new TreeMap<>();
    parameters.forEach(
        name -> alike.computeIfAbsent(steps.get(name), count -> new ArrayList<>()).add(name));
    return alike;
  }

  /** What is remembered of some parameters. */
  Slots slots(long step, List<String> parameters) {
    return new Slots(
        step, slot -> parameters.stream().map(name -> arrays.get(key(slot, name))).toList());
  }

  /** All arrays by name. */
  Map<String, NDArray> named() {
    long[] made = steps.values().stream().mapToLong(Long::longValue).toArray();
    Map<String, NDArray> named = new LinkedHashMap<>();
    counts.set(LongBuffer.wrap(made));
    named.put(STEP, counts);
    named.putAll(arrays);
    return named;
  }

  /** Replaces all arrays by copies of saved ones. */
  void restore(Map<String, NDArray> saved) {
    SameArrays.require("optimizer state", named(), saved);
    long[] made = saved.get(STEP).toLongArray();
    int i = 0;
    for (Map.Entry<String, Long> entry : steps.entrySet()) {
      entry.setValue(made[i++]);
    }
    arrays.replaceAll((name, old) -> replace(old, saved.get(name)));
  }

  private NDArray replace(NDArray old, NDArray saved) {
    old.close();
    NDArray copy = keep(saved.duplicate());
    copy.attach(manager);
    return copy;
  }

  private NDArray begin(Slot slot, NDArray like) {
    return keep(manager.zeros(like.getShape(), like.getDataType()).addi(slot.begins()));
  }

  private static NDArray keep(NDArray array) {
    NDScope.unregister(array);
    return array;
  }

  private static String key(String slot, String parameter) {
    return slot + "/" + parameter;
  }

  @Override
  public void close() {
    manager.close();
  }
}
