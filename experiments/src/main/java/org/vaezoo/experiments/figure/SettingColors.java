package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;

/**
 * What tells the trials of a sweep apart, with a colour for each: the swept keys without the seed,
 * or the seed where nothing else was swept. Values of a single number are coloured in its order.
 *
 * @param colors by label, in the order in which they are shown
 */
public record SettingColors(Map<String, Color> colors) {

  /** Of a folder's finished trials. */
  public static SettingColors of(ResultTables results) {
    List<RecordedTrial> trials = results.trials().stream().filter(RecordedTrial::finished).toList();
    Map<String, Map<String, String>> keys = new LinkedHashMap<>();
    trials.forEach(trial -> keys.put(label(trial), told(trial)));
    List<String> labels = new ArrayList<>(keys.keySet());
    boolean ordered = keys.values().stream().allMatch(each -> number(each.values()).isPresent());
    if (ordered) {
      labels.sort(
          (one, other) ->
              Double.compare(
                  number(keys.get(one).values()).orElseThrow(),
                  number(keys.get(other).values()).orElseThrow()));
    }
    List<Color> palette =
        ordered ? Palette.ordered(labels.size()) : Palette.distinct(labels.size());
    Map<String, Color> colors = new LinkedHashMap<>();
    for (int i = 0; i < palette.size(); i++) {
      colors.put(labels.get(i), palette.get(i));
    }
    return new SettingColors(colors);
  }

  private static OptionalDouble number(Collection<String> values) {
    if (values.size() != 1) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(values.iterator().next()));
    } catch (NumberFormatException text) {
      return OptionalDouble.empty();
    }
  }

  private static Map<String, String> told(RecordedTrial trial) {
    return trial.keysWithoutSeed().isEmpty() ? trial.keys() : trial.keysWithoutSeed();
  }

  /** The setting of a trial in a few words, as {@code beta 4}. */
  public static String label(RecordedTrial trial) {
    return Optional.of(
            told(trial).entrySet().stream()
                .map(key -> shortName(key.getKey()) + " " + key.getValue())
                .collect(Collectors.joining(", ")))
        .filter(label -> !label.isEmpty())
        .orElse("the trial");
  }

  /** The setting of a trial with the first characters of its identity. */
  static String labelOfOne(RecordedTrial trial) {
    return label(trial) + " · " + trial.id().substring(0, Math.min(4, trial.id().length()));
  }

  /**
   * A setting as {@code tolerance 4}; of a variant or a type, which speak for themselves, its name.
   */
  public static String words(String key, String value) {
    String name = shortName(key);
    return List.of("variant", "type").contains(name) ? value : name + " " + value;
  }

  /** The last word of a key, as {@code beta} of {@code objective.beta}. */
  static String shortName(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Whether there are so few that a legend names each, with a colour of its own. */
  public boolean named() {
    return colors.size() <= XyChart.MOST_LEGENDS;
  }

  /** The colour of a trial. */
  Color of(RecordedTrial trial) {
    return colors.get(label(trial));
  }
}
