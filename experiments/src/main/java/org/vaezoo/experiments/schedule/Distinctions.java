package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.SpecKey;
import org.vaezoo.experiments.sweep.Trial;

/**
 * What tells the trials of a folder apart that several sweeps have filled: what today's sweep sets,
 * what earlier ones have set, and every other setting in which the trials differ, so that no two of
 * them stand in a table under the same keys, nor is one taken for another seed of the other.
 */
final class Distinctions {

  private final Set<String> keys;

  /** How a sweep writes a value that a resolved spec writes out, by key. */
  private final Map<String, Map<JsonNode, JsonNode>> said = new LinkedHashMap<>();

  private Distinctions(Set<String> keys, List<IdentifiedTrial> today) {
    this.keys = keys;
    for (IdentifiedTrial trial : today) {
      trial.trial().overrides().values().forEach((key, value) -> remember(trial, key, value));
    }
  }

  private void remember(IdentifiedTrial trial, String key, JsonNode value) {
    said.computeIfAbsent(key, each -> new LinkedHashMap<>())
        .putIfAbsent(resolved(trial, key), value);
  }

  /** The trials, named; today's as they are where there are no others. */
  static FolderTrials named(FolderTrials trials) {
    if (trials.others().isEmpty()) {
      return trials;
    }
    Set<String> today = swept(trials.today());
    Set<String> swept = new LinkedHashSet<>(today);
    swept.addAll(swept(trials.others()));
    Distinctions all = new Distinctions(swept, trials.today());
    swept.removeIf(key -> !today.contains(key) && !all.differs(key, trials.all()));
    swept.addAll(SpecPaths.thatDiffer(trials.all(), swept));
    return all.of(trials);
  }

  private static Set<String> swept(List<IdentifiedTrial> trials) {
    Set<String> keys = new LinkedHashSet<>();
    trials.forEach(trial -> keys.addAll(trial.trial().overrides().values().keySet()));
    return keys;
  }

  private boolean differs(String key, List<IdentifiedTrial> trials) {
    return trials.stream().map(trial -> value(trial, key)).distinct().count() > 1;
  }

  private FolderTrials of(FolderTrials trials) {
    List<IdentifiedTrial> today = trials.today().stream().map(this::named).toList();
    List<IdentifiedTrial> begun = numbered(today.size(), sorted(trials.begun()));
    int before = today.size() + begun.size();
    return new FolderTrials(today, begun, numbered(before, sorted(trials.earlier())));
  }

  private List<IdentifiedTrial> sorted(List<IdentifiedTrial> trials) {
    return trials.stream()
        .map(this::named)
        .sorted(
            Comparator.comparing(Distinctions::values, Distinctions::compare)
                .thenComparing(IdentifiedTrial::id))
        .toList();
  }

  private static List<IdentifiedTrial> numbered(int before, List<IdentifiedTrial> trials) {
    List<IdentifiedTrial> numbered = new ArrayList<>();
    for (IdentifiedTrial each : trials) {
      Trial trial = each.trial();
      int number = before + numbered.size() + 1;
      numbered.add(
          new IdentifiedTrial(
              each.id(),
              new Trial(number, trial.overrides(), trial.spec(), trial.resolved()),
              each.dataDigest()));
    }
    return numbered;
  }

  private IdentifiedTrial named(IdentifiedTrial each) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    keys.forEach(key -> values.put(key, value(each, key)));
    Trial trial = each.trial();
    return new IdentifiedTrial(
        each.id(),
        new Trial(trial.number(), new Overrides(values), trial.spec(), trial.resolved()),
        each.dataDigest());
  }

  /** What a sweep has set, else what the spec says as a sweep would write it; null for neither. */
  private JsonNode value(IdentifiedTrial trial, String key) {
    JsonNode swept = trial.trial().overrides().values().get(key);
    if (swept != null) {
      return swept;
    }
    JsonNode resolved = resolved(trial, key);
    return said.getOrDefault(key, Map.of()).getOrDefault(resolved, resolved);
  }

  private static JsonNode resolved(IdentifiedTrial trial, String key) {
    JsonNode value = trial.trial().resolved().at(new SpecKey(key).pointer());
    return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
  }

  private static List<JsonNode> values(IdentifiedTrial trial) {
    return List.copyOf(trial.trial().overrides().values().values());
  }

  private static int compare(List<JsonNode> one, List<JsonNode> other) {
    int order = 0;
    for (int i = 0; i < one.size() && order == 0; i++) {
      order = compare(one.get(i), other.get(i));
    }
    return order;
  }

  private static int compare(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? Double.compare(one.doubleValue(), other.doubleValue())
        : one.toString().compareTo(other.toString());
  }
}
