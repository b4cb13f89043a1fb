package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vaezoo.experiments.sweep.Trial;

/**
 * What tells the trials of a sweep apart, for a person: {@code beta=4 seed=2}. A key is called by
 * its last name, unless two keys of the sweep have the same.
 */
final class TrialNames {

  private final Map<String, Long> lastNames;

  TrialNames(List<Trial> trials) {
    this.lastNames =
        trials.stream()
            .flatMap(trial -> trial.overrides().values().keySet().stream())
            .distinct()
            .collect(
                Collectors.groupingBy(TrialNames::last, LinkedHashMap::new, Collectors.counting()));
  }

  /** The name of a trial; that of its experiment where nothing is swept. */
  String of(Trial trial) {
    Map<String, JsonNode> swept = trial.overrides().values();
    return swept.isEmpty()
        ? trial.spec().name()
        : swept.entrySet().stream()
            .map(each -> key(each.getKey()) + "=" + text(each.getValue()))
            .collect(Collectors.joining(" "));
  }

  private String key(String key) {
    return lastNames.getOrDefault(last(key), 0L) > 1 ? key : last(key);
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }
}
