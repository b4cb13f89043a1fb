package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.variant.VariantDefaults;
import org.vaezoo.experiments.experiment.VariantStart;

/** The settings in which resolved specs differ, as dotted keys. */
final class SpecPaths {

  private SpecPaths() {}

  /**
   * The keys in which trials differ and which no swept key covers. What a variant brings is told by
   * its name: there trials of one variant have to differ.
   *
   * @param swept keys that are named already
   */
  static Set<String> thatDiffer(List<IdentifiedTrial> trials, Set<String> swept) {
    List<Map<String, JsonNode>> specs = new ArrayList<>();
    Set<String> paths = new LinkedHashSet<>();
    for (IdentifiedTrial trial : trials) {
      Map<String, JsonNode> leaves = new LinkedHashMap<>();
      addLeaves("", trial.trial().spec().settings(), leaves);
      specs.add(leaves);
      paths.addAll(leaves.keySet());
    }
    List<JsonNode> variants = trials.stream().map(SpecPaths::variant).toList();
    paths.removeIf(path -> isCovered(path, swept) || !differs(path, specs, variants));
    return paths;
  }

  private static boolean differs(
      String path, List<Map<String, JsonNode>> specs, List<JsonNode> variants) {
    boolean ofVariant = VariantDefaults.KEYS.contains(path.split("\\.", -1)[0]);
    Map<JsonNode, JsonNode> first = new LinkedHashMap<>();
    JsonNode missing = JsonNodeFactory.instance.missingNode();
    for (int i = 0; i < specs.size(); i++) {
      JsonNode group = ofVariant ? variants.get(i) : missing;
      JsonNode value = specs.get(i).getOrDefault(path, missing);
      JsonNode before = first.putIfAbsent(group, value);
      if (before != null && !before.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode variant(IdentifiedTrial trial) {
    JsonNode variant = trial.trial().overrides().values().get(VariantStart.KEY);
    return variant == null ? JsonNodeFactory.instance.missingNode() : variant;
  }

  private static boolean isCovered(String path, Set<String> swept) {
    return swept.stream()
        .anyMatch(
            key -> key.equals(path) || path.startsWith(key + ".") || key.startsWith(path + "."));
  }

  private static void addLeaves(String path, JsonNode json, Map<String, JsonNode> leaves) {
    if (!(json instanceof ObjectNode object) || object.isEmpty()) {
      leaves.put(path, json);
      return;
    }
    object
        .properties()
        .forEach(
            key ->
                addLeaves(
                    path.isEmpty() ? key.getKey() : path + "." + key.getKey(),
                    key.getValue(),
                    leaves));
  }
}
