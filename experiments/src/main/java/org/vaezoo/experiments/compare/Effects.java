package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.compare.SeedDifferences.Difference;

/**
 * The effects of what was swept, {@code effects.csv}. Main effects: for each swept key and each
 * pair of its values, the mean difference between trials that have everything else in common, seed
 * included. Interactions: for each two keys, by how much that difference is above the same one at
 * another value of the second key. Trials of different protocols are never paired.
 *
 * <p>The swept settings are chosen and not drawn: an effect is the mean over them, and the error is
 * Student's over seeds, each of which counts once ({@link SeedDifferences}). Where an effect
 * depends on another key, the mean over its values says little, and the interaction tells.
 */
final class Effects {

  private final String split;
  private final List<SplitRow> measured;
  private final List<Column> measures;
  private final List<String> keys;

  private Effects(String split, ResultTables tables) {
    this.split = split;
    this.measured = tables.split(split);
    this.measures = ComparedMeasures.of(measured).stream().map(ComparedColumn::column).toList();
    this.keys = tables.sweptKeys().stream().filter(key -> !key.equals(RecordedTrial.SEED)).toList();
  }

  /**
   * The rows of the table; label and interval of a row are at one level.
   *
   * @param tables of a sweep; without one there are no rows
   */
  public static List<Row> of(ResultTables tables) {
    List<Row> rows = new ArrayList<>();
    for (String split : tables.splitNames()) {
      Effects effects = new Effects(split, tables);
      rows.addAll(corrected(effects.mainEffects()));
      rows.addAll(corrected(effects.interactions()));
    }
    return rows;
  }

  /** The rows of a family of tests, with the correction of Holm (1979) for all of them. */
  private static List<Row> corrected(List<Effect> family) {
    List<Effect> tested = family.stream().filter(effect -> effect.p().isPresent()).toList();
    double[] p = tested.stream().mapToDouble(effect -> effect.p().getAsDouble()).toArray();
    PrimitiveIterator.OfDouble adjusted = Arrays.stream(Holm.adjusted(p)).iterator();
    return family.stream()
        .map(
            effect ->
                effect.row(
                    effect.p().isPresent()
                        ? OptionalDouble.of(adjusted.nextDouble())
                        : OptionalDouble.empty()))
        .toList();
  }

  private List<Effect> mainEffects() {
    List<Effect> family = new ArrayList<>();
    for (String key : keys) {
      for (SweptStep step : SweptStep.of(key, measured)) {
        List<Difference> differences =
            Pairing.along(step, measured).stream().map(Difference::main).toList();
        family.addAll(effects(List.of(step), differences));
      }
    }
    return family;
  }

  private List<Effect> interactions() {
    List<Effect> family = new ArrayList<>();
    for (int first = 0; first < keys.size(); first++) {
      for (int second = first + 1; second < keys.size(); second++) {
        for (SweptStep step : SweptStep.of(keys.get(first), measured)) {
          List<Pair> pairs = Pairing.along(step, measured);
          for (SweptStep other : SweptStep.of(keys.get(second), measured)) {
            family.addAll(effects(List.of(step, other), interaction(pairs, step, other)));
          }
        }
      }
    }
    return family;
  }

  /** The pairs of a step where another one ends, each with that where it starts. */
  private static List<Difference> interaction(List<Pair> pairs, SweptStep step, SweptStep other) {
    List<Pair> ends = pairs.stream().filter(pair -> other.endsAt(pair.b())).toList();
    List<Pair> starts = pairs.stream().filter(pair -> other.startsAt(pair.b())).toList();
    return new Matching<Pair>(pair -> Pairing.common(pair.b(), List.of(step, other)))
        .matches(ends, starts).stream()
            .map(match -> Difference.interaction(match.one(), match.other()))
            .toList();
  }

  /** One a measure; none where there are no pairs. */
  private List<Effect> effects(List<SweptStep> steps, List<Difference> differences) {
    if (differences.isEmpty()) {
      return List.of();
    }
    SeedDifferences seeds = SeedDifferences.of(differences, steps);
    return measures.stream().map(measure -> Effect.of(split, steps, measure, seeds)).toList();
  }
}
