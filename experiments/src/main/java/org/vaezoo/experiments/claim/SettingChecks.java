package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.experiments.compare.PairedImages;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.measures.ratedistortion.EvaluationSpec;

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

  /**
   * The trials that have all of some settings; a problem where there are none.
   *
   * @param columns that might have been meant as well
   */
  List<Trial> all(Map<String, JsonNode> where, String pointer, Collection<String> columns) {
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
    return trials;
  }

  /** Settings that one trial of each seed has. */
  void oneASeed(Map<String, JsonNode> where, String pointer) {
    oneASeed(all(where, pointer, List.of()), pointer, List.of());
  }

  /**
   * Notes that the trials of some settings are not measured image by image as a pair needs it.
   *
   * @param pointer of the pair
   */
  void images(Map<String, JsonNode> where, String split, PairedImages.Kind kind, String pointer) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    where.forEach((key, value) -> wanted.put(key, Conditions.texts(value)));
    for (Trial trial : swept.meeting(wanted)) {
      EvaluationSpec evaluation = trial.spec().evaluation();
      List<String> splits = evaluation.splits().stream().map(SplitName::label).toList();
      if (!splits.contains(split)) {
        problems.add(
            pointer + "/split",
            "the spec does not measure the split "
                + split
                + "; there are "
                + String.join(", ", splits));
      }
      boolean bounds = evaluation.images() > 0 && !evaluation.importanceSamples().isEmpty();
      if (kind == PairedImages.Kind.BOUND && !bounds) {
        problems.add(
            pointer + "/of",
            "bound: the spec measures none; expected evaluation.importanceSamples and images");
      }
    }
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
  private boolean value(String path, String text, String pointer) {
    Set<String> values = values(swept.all(), path);
    if (!values.contains(text)) {
      problems.add(
          pointer,
          "no trial of the spec has "
              + path
              + " "
              + text
              + "; there are "
              + String.join(", ", values));
    }
    return values.contains(text);
  }

  private static Set<String> values(List<Trial> trials, String path) {
    Set<String> values = new LinkedHashSet<>();
    trials.forEach(trial -> SweptTrials.setting(trial, path).ifPresent(values::add));
    return values;
  }

  /** Notes keys that are no numbers of what is gone along; of a setting, those that none has. */
  void numbers(String along, Collection<String> keys, String pointer) {
    for (String key : keys) {
      String place = Pointers.child(pointer, key);
      if (ResultRow.parse(key).isEmpty()) {
        problems.add(place, "expected a number of " + along + ", found '" + key + "'");
      } else if (paths.contains(along)) {
        value(along, ResultRow.shortest(key), place);
      }
    }
  }

  /** Notes that a setting has too few numbers to go along. */
  void varied(List<Trial> trials, Along along, Collection<String> columns) {
    Set<String> values = values(trials, along.key());
    values.removeIf(text -> ResultRow.parse(text).isEmpty());
    boolean known = path(along.key(), along.pointer(), columns);
    if (known && !trials.isEmpty() && values.size() < along.least()) {
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
    TrialsOfASeed.several(trials, varied).ifPresent(why -> problems.add(pointer, why));
  }
}
