package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.experiment.SpecKey;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.Trial;

/**
 * The trials of an experiment as claims name them: by their settings, each under its dotted path,
 * and by the variant where that is swept.
 */
final class SweptTrials {

  private final Experiment experiment;

  SweptTrials(Experiment experiment) {
    this.experiment = experiment;
  }

  /** All of them. */
  List<Trial> all() {
    return experiment.trials();
  }

  /** Those whose settings are as they have to be. */
  List<Trial> meeting(Map<String, List<String>> settings) {
    return all().stream()
        .filter(
            trial ->
                settings.entrySet().stream()
                    .allMatch(
                        each ->
                            setting(trial, each.getKey())
                                .filter(each.getValue()::contains)
                                .isPresent()))
        .toList();
  }

  /**
   * A setting of a trial as text, where it has such a one: as its spec has it with everything
   * written out, or, of a part that is swept by a word, that word.
   */
  static Optional<String> setting(Trial trial, String path) {
    return Optional.of(trial.resolved().at(new SpecKey(path).pointer()))
        .filter(JsonNode::isValueNode)
        .or(() -> Optional.ofNullable(trial.overrides().values().get(path)))
        .filter(JsonNode::isValueNode)
        .map(Texts::of);
  }

  /** The seed of a trial. */
  static String seed(Trial trial) {
    return setting(trial, RecordedTrial.SEED).orElse("");
  }

  /** The seeds of all trials, in their order. */
  Set<String> seeds() {
    Set<String> seeds = new LinkedHashSet<>();
    all().forEach(trial -> seeds.add(seed(trial)));
    return seeds;
  }

  /** The paths of all settings that some trial has. */
  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    for (Trial trial : all()) {
      add("", trial.resolved(), paths);
      trial
          .overrides()
          .values()
          .keySet()
          .forEach(key -> setting(trial, key).ifPresent(value -> paths.add(key)));
    }
    return paths;
  }

  private static void add(String path, JsonNode value, Set<String> paths) {
    if (value.isValueNode()) {
      paths.add(path);
    }
    String above = path.isEmpty() ? "" : path + ".";
    value.properties().forEach(each -> add(above + each.getKey(), each.getValue(), paths));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      add(above + i, value.get(i), paths);
    }
  }
}
