package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.compare.SeedDifferences.Difference;

/**
 * The effects of what was swept, {@code effects.csv}. Main effects: for each swept key and each
 * pair of its values, the mean difference between trials that have everything else in common, seed
 * included. Interactions: for each two keys, by how much that difference is above the same one at
 * another value of the second key. Trials of different protocols are never paired.
 *
 * <p>The swept settings are chosen and not drawn: an effect is the mean over them, and the error is
 * Student's over seeds, each of which counts once ({@link SeedDifferences}). Where an effect depends
 * on another key, the mean over its values says little, and the interaction tells.
 */
public final class Effects {

  /** The table's name. */
  public static final String TABLE = EffectRows.TABLE;

  private final String split;
  private final List<SplitRow> measured;
  private final List<String> measures;
  private final List<String> keys;

  private Effects(String split, ResultTables tables) {
    this.split = split;
    this.measured = tables.split(split);
    this.measures = ComparedMeasures.of(measured);
    this.keys = tables.sweptKeys().stream().filter(key -> !key.equals(RecordedTrial.SEED)).toList();
  }

  /**
   * The rows of the table.
   *
   * @param tables of a sweep; without one there are no rows
   */
  public static List<ObjectNode> of(ResultTables tables) {
    List<ObjectNode> all = new ArrayList<>();
    for (String split : tables.splitNames()) {
      Effects effects = new Effects(split, tables);
      all.addAll(effects.mainEffects());
      all.addAll(effects.interactions());
    }
    return all;
  }

  private List<ObjectNode> mainEffects() {
    EffectRows rows = new EffectRows(split, measures);
    for (String key : keys) {
      for (Step step : steps(key)) {
        Map<Object, Map<String, Difference>> settings = new LinkedHashMap<>();
        pairs(step)
            .forEach((place, pair) -> put(settings, place.others(), place, Difference.main(pair)));
        if (!settings.isEmpty()) {
          rows.add(List.of(step), SeedDifferences.of(settings.values()));
        }
      }
    }
    return rows.corrected();
  }

  private List<ObjectNode> interactions() {
    EffectRows rows = new EffectRows(split, measures);
    for (int first = 0; first < keys.size(); first++) {
      for (int second = first + 1; second < keys.size(); second++) {
        for (Step step : steps(keys.get(first))) {
          for (Step other : steps(keys.get(second))) {
            interaction(step, other, rows);
          }
        }
      }
    }
    return rows.corrected();
  }

  private void interaction(Step step, Step other, EffectRows rows) {
    Map<Place, Pair> pairs = pairs(step);
    Map<Object, Map<String, Difference>> settings = new LinkedHashMap<>();
    pairs.forEach(
        (place, pair) -> {
          Map<String, String> keys = new LinkedHashMap<>(place.others());
          if (other.b().equals(keys.put(other.key(), other.a()))) {
            Pair without = pairs.get(new Place(keys, place.protocol(), place.seed()));
            if (without != null) {
              keys.remove(other.key());
              put(settings, keys, place, Difference.interaction(pair, without));
            }
          }
        });
    if (!settings.isEmpty()) {
      rows.add(List.of(step, other), SeedDifferences.of(settings.values()));
    }
  }

  private static void put(
      Map<Object, Map<String, Difference>> settings,
      Map<String, String> others,
      Place place,
      Difference difference) {
    settings
        .computeIfAbsent(
            List.of(new LinkedHashMap<>(others), place.protocol()), each -> new LinkedHashMap<>())
        .put(place.seed(), difference);
  }

  /**
   * From one value of a key to another.
   *
   * @param a the value that is subtracted
   */
  record Step(String key, String a, String b) {}

  /** Where a pair stands: the other keys, what it may be compared with, and the seed. */
  private record Place(Map<String, String> others, Protocol protocol, String seed) {}

  /** Each two values of a key, in the order in which they were swept. */
  private List<Step> steps(String key) {
    List<String> values =
        measured.stream()
            .map(row -> row.trial().keys().get(key))
            .filter(value -> value != null)
            .distinct()
            .toList();
    List<Step> steps = new ArrayList<>();
    for (int a = 0; a < values.size(); a++) {
      for (int b = a + 1; b < values.size(); b++) {
        steps.add(new Step(key, values.get(a), values.get(b)));
      }
    }
    return steps;
  }

  /** The pairs of a step, each where it stands. */
  private Map<Place, Pair> pairs(Step step) {
    Map<Place, SplitRow> from = rowsWith(step.key(), step.a());
    Map<Place, Pair> pairs = new LinkedHashMap<>();
    rowsWith(step.key(), step.b())
        .forEach(
            (place, row) -> {
              if (from.containsKey(place)) {
                pairs.put(place, new Pair(from.get(place), row));
              }
            });
    return pairs;
  }

  private Map<Place, SplitRow> rowsWith(String key, String value) {
    Map<Place, SplitRow> rows = new LinkedHashMap<>();
    for (SplitRow row : measured) {
      Map<String, String> others = row.trial().keysWithoutSeed();
      if (value.equals(others.remove(key))) {
        rows.put(new Place(others, Protocol.of(row), row.trial().seed().orElse("")), row);
      }
    }
    return rows;
  }
}
