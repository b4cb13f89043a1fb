package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.VariantDefaults;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.VariantStart;

/** What is checked of a sweep before its trials are made. */
final class SweepChecks {

  private static final String POINTER = "/sweep";

  private final Sweep sweep;
  private final JsonNode text;

  /**
   * @param text the sweep as it stands in the spec
   */
  SweepChecks(Sweep sweep, JsonNode text) {
    this.sweep = sweep;
    this.text = text;
  }

  /** Notes a sweep that is too large. */
  void checkCount(long maxTrials, Problems problems) {
    BigInteger count = sweep.count();
    if (count.compareTo(BigInteger.valueOf(maxTrials)) > 0) {
      problems.add(
          POINTER,
          "makes "
              + count
              + " trials; expected at most "
              + maxTrials
              + ", or a larger --max-trials");
    }
  }

  /** Notes keys that the spec does not have. */
  void checkKeys(JsonNode resolved, Problems problems) {
    Map<String, JsonNode> keys = new LinkedHashMap<>();
    sweep.keys().forEach(key -> keys.put(key, text));
    new Overrides(keys)
        .unknownIn(resolved)
        .forEach((key, message) -> problems.add(pointer(key), message));
    if (keys.containsKey("name")) {
      problems.add(pointer("name"), "the name is no part of a trial; expected another key");
    }
  }

  /** Notes what a sweep over variants leaves no room for. */
  void checkVariants(ObjectNode spec, Problems problems) {
    if (!spec.has(VariantStart.KEY)) {
      problems.add(
          pointer(VariantStart.KEY),
          "a sweep over variants begins at one; expected the key variant in the spec as well");
    }
    for (String key : VariantDefaults.KEYS) {
      if (spec.has(key)) {
        problems.add(
            Pointers.child("", key),
            "comes from the variant of each trial; expected its keys in the sweep, as "
                + key
                + ".KEY");
      }
    }
  }

  /** Notes keys that the command line sets as well. */
  void checkAgainst(Overrides commandLine, Problems problems) {
    for (String key : sweep.keys()) {
      if (commandLine.values().containsKey(key)) {
        problems.add(pointer(key), "is swept, and --set " + key + " sets it as well");
      }
    }
  }

  private String pointer(String key) {
    return find(text, POINTER, key).orElse(POINTER);
  }

  private static Optional<String> find(JsonNode node, String pointer, String key) {
    if (node.has(key)) {
      return Optional.of(Pointers.child(pointer, key));
    }
    Optional<String> found = Optional.empty();
    int index = 0;
    Iterator<String> names = node.fieldNames();
    for (Iterator<JsonNode> below = node.elements(); below.hasNext() && found.isEmpty(); index++) {
      String name = names.hasNext() ? names.next() : String.valueOf(index);
      found = find(below.next(), Pointers.child(pointer, name), key);
    }
    return found;
  }
}
