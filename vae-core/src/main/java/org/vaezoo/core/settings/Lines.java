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
record Lines(int line, Map<String, Lines> members, List<Lines> elements) {

  static Lines leaf(int line) {
    return new Lines(line, Map.of(), List.of());
  }

  /** The line of a pointer, or of the nearest place above it that stands in the text. */
  int at(String pointer) {
    Lines place = this;
    for (String key : Pointers.keys(pointer)) {
      Lines below = place.below(key);
      if (below == null) {
        return place.line;
      }
      place = below;
    }
    return place.line;
  }

  private Lines below(String key) {
    if (elements.isEmpty() || !key.matches("[0-9]{1,9}")) {
      return members.get(key);
    }
    int index = Integer.parseInt(key);
    return index < elements.size() ? elements.get(index) : null;
  }
}
