package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.table.ResultRow;

/** Whether trials of a sweep have the settings that claims name. */
final class SettingChecks {

  private final SweptTrials swept;
  private final Set<String> paths;
  private final Problems problems;

  SettingChecks(SweptTrials swept, Problems problems) {
    this.swept = swept;
    this.paths = swept.paths();
    this.problems = problems;
  }

  /** "did you mean 'beta'? ", or nothing. */
  static String guess(String word, Collection<String> candidates) {
    return Nearest.of(word, candidates).map(name -> "did you mean '" + name + "'? ").orElse("");
  }

  /** The trials that have all of some settings; empty, and a problem, where there are none. */
  Optional<List<Trial>> all(Map<String, JsonNode> where, String pointer) {
    return all(where, pointer, Set.of());
  }

  /**
   * The same.
   *
   * @param columns that might have been meant as well
   */
  Optional<List<Trial>> all(
      Map<String, JsonNode> where, String pointer, Collection<String> columns) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    boolean known = true;
    for (Map.Entry<String, JsonNode> each : where.entrySet()) {
      String place = Pointers.child(pointer, each.getKey());
      List<String> texts = Conditions.texts(each.getValue());
      wanted.put(each.getKey(), texts);
      known &= path(each.getKey(), place, columns);
      for (String text : texts) {
        known = known && value(each.getKey(), text, place);
      }
    }
    List<Trial> trials = swept.meeting(wanted);
    if (known && trials.isEmpty()) {
      problems.add(pointer, "no trial of the spec has all of these settings");
    }
    return trials.isEmpty() ? Optional.empty() : Optional.of(trials);
  }

  /** Notes that no trial has such a setting. */
  boolean path(String path, String pointer, Collection<String> columns) {
    if (paths.contains(path)) {
      return true;
    }
    List<String> candidates = new ArrayList<>(columns);
    candidates.addAll(paths);
    problems.add(
        pointer,
        "unknown column or setting '"
            + path
            + "'; "
            + guess(path, candidates)
            + "settings are those of: vaezoo show SPEC");
    return false;
  }

  /** Notes that no trial has a setting so. */
  boolean value(String path, String text, String pointer) {
    Set<String> values = new LinkedHashSet<>();
    swept.all().forEach(trial -> SweptTrials.setting(trial, path).ifPresent(values::add));
    if (values.contains(text)) {
      return true;
    }
    problems.add(
        pointer,
        "no trial of the spec has "
            + path
            + " "
            + text
            + "; there are "
            + String.join(", ", values));
    return false;
  }

  /** Notes that a setting has too few numbers to go along. */
  void varied(List<Trial> trials, CellChecks.Along along, Collection<String> columns) {
    if (!path(along.key(), along.pointer(), columns)) {
      return;
    }
    Set<String> values = new LinkedHashSet<>();
    for (Trial trial : trials) {
      SweptTrials.setting(trial, along.key())
          .filter(text -> ResultRow.parse(text).isPresent())
          .ifPresent(values::add);
    }
    if (!trials.isEmpty() && values.size() < along.least()) {
      problems.add(
          along.pointer(),
          "expected at least "
              + along.least()
              + " numbers of "
              + along.key()
              + ", found "
              + (values.isEmpty() ? "none" : String.join(", ", values)));
    }
  }

  /**
   * Notes that several trials of one seed are meant where one is.
   *
   * @param varied what they may differ in besides
   */
  void oneASeed(List<Trial> trials, String pointer, List<String> varied) {
    Map<List<String>, List<Trial>> groups = new LinkedHashMap<>();
    for (Trial trial : trials) {
      List<String> group = new ArrayList<>(List.of(SweptTrials.seed(trial)));
      varied.forEach(key -> group.add(SweptTrials.setting(trial, key).orElse("")));
      groups.computeIfAbsent(group, of -> new ArrayList<>()).add(trial);
    }
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .findFirst()
        .ifPresent(
            group ->
                problems.add(
                    pointer,
                    group.size()
                        + " trials of one seed are meant, which differ in "
                        + String.join(", ", differences(group))
                        + "; expected one: say it in where, or reduce"));
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
