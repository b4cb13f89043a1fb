package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;

/** States of several owners in one map: {@code owner/name}. */
final class NamedStates {

  private NamedStates() {}

  /** The arrays of an owner, under its name. */
  static Map<String, NDArray> under(String owner, Map<String, NDArray> arrays) {
    Map<String, NDArray> named = new LinkedHashMap<>();
    arrays.forEach((name, array) -> named.put(owner + "/" + name, array));
    return named;
  }

  /** The arrays that stand under an owner's name, without it. */
  static Map<String, NDArray> of(String owner, Map<String, NDArray> all) {
    String prefix = owner + "/";
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    all.forEach(
        (name, array) -> {
          if (name.startsWith(prefix)) {
            arrays.put(name.substring(prefix.length()), array);
          }
        });
    return arrays;
  }
}
