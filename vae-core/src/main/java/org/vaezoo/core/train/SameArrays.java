package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether saved arrays are those that are asked for. */
final class SameArrays {

  private SameArrays() {}

  /**
   * Requires the same names, shapes and types.
   *
   * @throws IllegalArgumentException naming what differs first
   */
  static void require(String what, Map<String, NDArray> expected, Map<String, NDArray> found) {
    requireNames(what, expected.keySet(), found.keySet());
    expected.forEach((name, array) -> requireForm(what, name, array, found.get(name)));
  }

  private static void requireNames(String what, Set<String> expected, Set<String> found) {
    Set<String> missing = without(expected, found);
    Set<String> unknown = without(found, expected);
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          what + ": missing arrays " + missing + ", unknown arrays " + unknown);
    }
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    Set<String> rest = new TreeSet<>(names);
    rest.removeAll(others);
    return rest;
  }

  private static void requireForm(String what, String name, NDArray expected, NDArray found) {
    if (!expected.getShape().equals(found.getShape())
        || expected.getDataType() != found.getDataType()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s: array '%s': expected %s of %s, found %s of %s",
              what,
              name,
              expected.getDataType(),
              expected.getShape(),
              found.getDataType(),
              found.getShape()));
    }
  }
}
