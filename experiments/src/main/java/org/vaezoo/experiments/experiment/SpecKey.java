package org.vaezoo.experiments.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Pointers;

/**
 * A key of a spec as sweeps and the command line name it, as {@code objective.beta}.
 *
 * @param text names joined by dots
 */
public record SpecKey(String text) {

  private static final String TYPE = "type";

  /** JSON pointer of the key. */
  public String pointer() {
    return Pointers.of(names());
  }

  /** Whether setting this key may change which keys there are at another place. */
  boolean shapes(SpecKey other) {
    List<String> mine = names();
    List<String> others = other.names();
    if (mine.get(mine.size() - 1).equals(TYPE)) {
      mine = mine.subList(0, mine.size() - 1);
    }
    return others.size() > mine.size() && others.subList(0, mine.size()).equals(mine);
  }

  /** Why a complete spec has no such key; empty where it has. */
  Optional<String> unknownIn(JsonNode spec) {
    JsonNode place = spec;
    for (String name : names()) {
      if (place.isNull()) {
        return Optional.empty();
      }
      if (!place.isObject()) {
        return Optional.of("nothing can be set below " + place);
      }
      if (!place.has(name)) {
        List<String> known = new ArrayList<>();
        place.fieldNames().forEachRemaining(known::add);
        return Optional.of(Nearest.unknown("key", name, known));
      }
      place = place.get(name);
    }
    return Optional.empty();
  }

  /**
   * Sets the key.
   *
   * @param spec changed in place
   * @param complete the same spec with everything written out, for what stands in it as a shorthand
   */
  void set(ObjectNode spec, JsonNode complete, JsonNode value) {
    ObjectNode place = spec;
    JsonNode known = complete;
    List<String> above = names().subList(0, names().size() - 1);
    for (String name : above) {
      known = known.path(name);
      ObjectNode below = object(place.path(name), known);
      place.set(name, below);
      place = below;
    }
    place.set(names().get(above.size()), value.deepCopy());
  }

  private List<String> names() {
    return List.of(text.split("\\.", -1));
  }

  private static ObjectNode object(JsonNode said, JsonNode known) {
    if (said instanceof ObjectNode object) {
      return object;
    }
    if (said.isTextual() && !said.equals(known.path(TYPE))) {
      return JsonNodeFactory.instance.objectNode().set(TYPE, said);
    }
    return known instanceof ObjectNode object
        ? object.deepCopy()
        : JsonNodeFactory.instance.objectNode();
  }
}
