package org.vaezoo.experiments.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.settings.Pointers;

/** Where two JSON trees differ. */
public final class JsonDifference {

  private JsonDifference() {}

  /** One line a leaf: pointer, what stands in the first, what in the second. */
  public static List<String> between(JsonNode first, JsonNode second) {
    List<String> differences = new ArrayList<>();
    compare("", first, second, differences);
    return differences;
  }

  private static void compare(
      String pointer, JsonNode first, JsonNode second, List<String> differences) {
    if (first.equals(second)) {
      return;
    }
    if (!first.isObject() || !second.isObject()) {
      differences.add(pointer + " was " + text(first) + ", is " + text(second));
      return;
    }
    Set<String> keys = new LinkedHashSet<>();
    first.fieldNames().forEachRemaining(keys::add);
    second.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      compare(Pointers.child(pointer, key), first.path(key), second.path(key), differences);
    }
  }

  private static String text(JsonNode node) {
    return node instanceof MissingNode ? "missing" : node.toString();
  }
}
