package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A value of a spec that is being read, and where it stands. */
record Place(String pointer, JsonNode node, Problems problems) {

  private static final int SHOWN = 40;

  Place child(String key) {
    return new Place(Pointers.child(pointer, key), node.get(key), problems);
  }

  Place element(int index) {
    return new Place(pointer + "/" + index, node.get(index), problems);
  }

  Place with(JsonNode other) {
    return new Place(pointer, other, problems);
  }

  /** Notes a problem; empty, so that a reader can return it. */
  Optional<Object> problem(String message) {
    problems.add(pointer, message);
    return Optional.empty();
  }

  /** Notes that something else was expected. */
  Optional<Object> expected(String what) {
    return problem("expected " + what + ", found " + found());
  }

  private String found() {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "the text " + shown();
      default -> shown();
    };
  }

  private String shown() {
    String text = node.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
