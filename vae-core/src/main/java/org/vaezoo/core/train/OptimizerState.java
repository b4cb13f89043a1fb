package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an optimizer remembers: how many steps it has done, and for each slot (a mean, a velocity)
 * one array a parameter, zero at first. The arrays live in a manager of their own and survive any
 * {@link NDScope} that is open around them.
 */
final class OptimizerState implements AutoCloseable {

  private static final String STEP = "step";

  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final List<String> parameters;
  private NDArray stepArray;
  private long step;

  OptimizerState(Map<String, NDArray> parameters, List<String> slots) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("optimizer: expected parameters to move, found none");
    }
    this.parameters = List.copyOf(parameters.keySet());
    manager = parameters.values().iterator().next().getManager().newSubManager();
    for (String slot : slots) {
      parameters.forEach((name, like) -> arrays.put(key(slot, name), zeros(like)));
    }
    stepArray = keep(manager.create(0L));
  }

  /** Counts a step that begins. */
  void advance() {
    step++;
  }

  /** Steps done, this one included. */
  long step() {
    return step;
  }

  /** The arrays of a slot, in the order of the parameters. */
  List<NDArray> slot(String slot) {
    List<NDArray> found = new ArrayList<>(parameters.size());
    parameters.forEach(name -> found.add(arrays.get(key(slot, name))));
    return found;
  }

  /** All arrays by name. */
  Map<String, NDArray> named() {
    stepArray.close();
    stepArray = keep(manager.create(step));
    return all();
  }

  private Map<String, NDArray> all() {
    Map<String, NDArray> named = new LinkedHashMap<>();
    named.put(STEP, stepArray);
    named.putAll(arrays);
    return named;
  }

  /** Replaces all arrays by copies of saved ones. */
  void restore(Map<String, NDArray> saved) {
    SameArrays.require("optimizer state", all(), saved);
    step = saved.get(STEP).getLong();
    arrays.replaceAll((name, old) -> replace(old, saved.get(name)));
  }

  private NDArray replace(NDArray old, NDArray saved) {
    old.close();
    NDArray copy = keep(saved.duplicate());
    copy.attach(manager);
    return copy;
  }

  private NDArray zeros(NDArray like) {
    return keep(manager.zeros(like.getShape(), like.getDataType()));
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
