package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.experiments.store.JsonDifference;

/** Where the specs of paired trials differ in what decides their numbers. */
final class SpecDifferences {

  /** What an experiment is called, and what can be measured later, decide no number. */
  private static final List<String> NO_PART = List.of("name", "measures");

  private SpecDifferences() {}

  /** Of all pairs, each difference once: JSON pointer, A's value, B's value. */
  static List<String> of(List<Pair> pairs) {
    Set<String> differences = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      Optional<JsonNode> a = pair.a().trial().spec();
      Optional<JsonNode> b = pair.b().trial().spec();
      if (a.isPresent() && b.isPresent()) {
        differences.addAll(JsonDifference.between(deciding(a.get()), deciding(b.get())));
      }
    }
    return List.copyOf(differences);
  }

  private static JsonNode deciding(JsonNode spec) {
    ObjectNode copy = spec.deepCopy();
    copy.remove(NO_PART);
    removeEmpty(copy);
    return copy;
  }

  /** A key without a value says nothing. */
  private static void removeEmpty(JsonNode node) {
    node.forEach(SpecDifferences::removeEmpty);
    if (node instanceof ObjectNode object) {
      List<String> empty = new ArrayList<>();
      object
          .properties()
          .forEach(
              each -> {
                if (saysNothing(each.getValue())) {
                  empty.add(each.getKey());
                }
              });
      object.remove(empty);
    }
  }

  private static boolean saysNothing(JsonNode value) {
    return value.isNull() || (value.isContainerNode() && value.isEmpty());
  }
}
