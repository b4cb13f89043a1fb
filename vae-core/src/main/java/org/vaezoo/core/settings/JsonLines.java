package org.vaezoo.core.settings;

import java.util.List;
import java.util.Map;

/**
 * The lines on which the values of a JSON text stand: a tree of the same form as the values.
 *
 * @param line line of this value, or of its key, from 1
 * @param members lines of an object's values by key
 * @param elements lines of a list's elements
 */
record JsonLines(int line, Map<String, JsonLines> members, List<JsonLines> elements) {

  static JsonLines leaf(int line) {
    return new JsonLines(line, Map.of(), List.of());
  }

  /** The line of a pointer, or of the nearest place above it that stands in the text. */
  int at(String pointer) {
    JsonLines place = this;
    for (String key : Pointers.keys(pointer)) {
      JsonLines below = place.below(key);
      if (below == null) {
        return place.line;
      }
      place = below;
    }
    return place.line;
  }

  private JsonLines below(String key) {
    if (elements.isEmpty() || !key.matches("[0-9]{1,9}")) {
      return members.get(key);
    }
    int index = Integer.parseInt(key);
    return index < elements.size() ? elements.get(index) : null;
  }
}
