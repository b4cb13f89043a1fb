package org.vaezoo.experiments.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which measured rows are set side by side. The two rows of a pair are of the same split of the
 * same data, evaluated alike; they are of the same seed, and have every swept key in common but the
 * one that is compared. Their images are paired besides where both models saw the same ones with
 * the same random numbers ({@link PairedImages}).
 */
final class Pairing {

  private static final String SEED = "seed";
  private static final String SPLIT = "split";

  /** As it is called where it is swept. */
  private static final String EVALUATION_SEED = "data.evaluationSeed";

  private Pairing() {}

  /** The pairs of one result along a step, in the order of the rows where it ends. */
  static List<Pair> along(SweptStep step, List<SplitRow> rows) {
    List<SplitRow> starts = rows.stream().filter(step::startsAt).toList();
    List<SplitRow> ends = rows.stream().filter(step::endsAt).toList();
    return new Matching<SplitRow>(row -> common(row, List.of(step)))
        .matches(ends, starts).stream().map(match -> new Pair(match.other(), match.one())).toList();
  }

  /** What a row has beside the keys that change. */
  static Map<String, String> common(SplitRow row, List<SweptStep> steps) {
    Map<String, String> common = setting(row, steps);
    common.put(SEED, row.trial().seed().orElse(""));
    return common;
  }

  /** What a row has beside its seed and the keys that change. */
  static Map<String, String> setting(SplitRow row, List<SweptStep> steps) {
    Map<String, String> setting = new LinkedHashMap<>(Protocol.of(row).cells());
    setting.put(EVALUATION_SEED, row.trial().setting(Pair.EVALUATION_SEED).orElse(""));
    setting.putAll(row.trial().keysWithoutSeed());
    steps.forEach(step -> setting.remove(step.key()));
    return setting;
  }

  /**
   * The pairs of two results: of trials of the same seed that have the same values of the swept
   * keys that both results know. A trial against a trial is one pair, whatever its seed. Whether
   * they may be compared is said by {@link Pair#reasonAgainst}.
   */
  static List<Pair> across(ResultTables a, ResultTables b) {
    boolean single = trials(a) == 1 && trials(b) == 1;
    Set<String> keys = new LinkedHashSet<>(a.sweptKeys());
    keys.retainAll(b.sweptKeys());
    keys.remove(RecordedTrial.SEED);
    return new Matching<SplitRow>(row -> single ? split(row) : common(row, keys))
        .matches(seeded(a, single).toList(), seeded(b, single).toList()).stream()
            .map(match -> new Pair(match.one(), match.other()))
            .toList();
  }

  private static long trials(ResultTables results) {
    return results.splits().stream().map(row -> row.trial().id()).distinct().count();
  }

  private static Stream<SplitRow> seeded(ResultTables results, boolean single) {
    return results.splits().stream().filter(row -> single || row.trial().seed().isPresent());
  }

  private static Map<String, String> split(SplitRow row) {
    Map<String, String> common = new LinkedHashMap<>();
    common.put(SPLIT, row.split());
    return common;
  }

  private static Map<String, String> common(SplitRow row, Set<String> keys) {
    Map<String, String> common = split(row);
    common.put(SEED, row.trial().seed().orElseThrow());
    keys.stream()
        .filter(row.trial().keys()::containsKey)
        .forEach(key -> common.put(key, row.trial().keys().get(key)));
    return common;
  }
}
