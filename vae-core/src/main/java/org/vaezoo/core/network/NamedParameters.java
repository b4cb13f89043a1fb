package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A block's parameters by their path in it, in an order that depends on the block alone. */
public final class NamedParameters {

  private NamedParameters() {}

  /** All parameters and states. */
  public static Map<String, Parameter> of(Block block) {
    Map<String, Parameter> named = new LinkedHashMap<>();
    for (Pair<String, Parameter> entry : block.getParameters()) {
      named.put(entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(named);
  }

  /** The parameters that gradients move. */
  public static Map<String, Parameter> trained(Block block) {
    Map<String, Parameter> named = new LinkedHashMap<>(of(block));
    named.values().removeIf(parameter -> !parameter.requiresGradient());
    return Collections.unmodifiableMap(named);
  }

  /** Numbers that gradients move. */
  public static long count(Block block) {
    return trained(block).values().stream().mapToLong(p -> p.getArray().size()).sum();
  }

  /** The arrays of parameters. */
  public static Map<String, NDArray> arrays(Map<String, Parameter> parameters) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    parameters.forEach((name, parameter) -> arrays.put(name, parameter.getArray()));
    return Collections.unmodifiableMap(arrays);
  }
}
