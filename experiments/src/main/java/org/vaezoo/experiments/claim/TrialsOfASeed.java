package org.vaezoo.experiments.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.sweep.Trial;

/** Whether a quantity means one trial of each seed. */
final class TrialsOfASeed {

  private TrialsOfASeed() {}

  /**
   * Why it means several; empty where it does not.
   *
   * @param varied settings in which they may differ besides
   */
  static Optional<String> several(List<Trial> trials, List<String> varied) {
    Map<List<String>, List<Trial>> groups = new LinkedHashMap<>();
    for (Trial trial : trials) {
      List<String> group = new ArrayList<>(List.of(SweptTrials.seed(trial)));
      varied.forEach(key -> group.add(SweptTrials.setting(trial, key).orElse("")));
      groups.computeIfAbsent(group, of -> new ArrayList<>()).add(trial);
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .findFirst()
        .map(
            group ->
                group.size()
                    + " trials of one seed are meant, which differ in "
                    + String.join(", ", differences(group))
                    + "; expected one: say it in where, or reduce");
  }

  private static Set<String> differences(List<Trial> group) {
    Set<String> keys = new LinkedHashSet<>();
    group.forEach(trial -> keys.addAll(trial.overrides().values().keySet()));
    keys.remove(RecordedTrial.SEED);
    keys.removeIf(
        key ->
            group.stream().map(trial -> trial.overrides().values().get(key)).distinct().count()
                == 1);
    return keys;
  }
}
