package org.vaezoo.experiments.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The effects of what was swept, {@code effects.csv}: for each swept key and each pair of its
 * values, the mean difference between trials that have everything else in common, seed included.
 * Student's interval of 95 % and two-sided p; over all tests of one split p is corrected by Holm
 * (1979). Trials of different protocols are never paired.
 *
 * <p>Pairs of all values of the other swept keys are taken together: where an effect depends on
 * another key, the mean is that over the sweep, and the interval shows the spread.
 */
public final class Effects {

  /** The table's name. */
  public static final String TABLE = "effects";

  /** The chance of a false discovery among the tests of a split. */
  private static final double LEVEL = 1 - Interval.LEVEL;

  private final List<ObjectNode> rows = new ArrayList<>();
  private final List<ObjectNode> tested = new ArrayList<>();

  private Effects() {}

  /**
   * The rows of the table.
   *
   * @param tables of a sweep; without one there are no rows
   */
  public static List<ObjectNode> of(ResultTables tables) {
    List<ObjectNode> all = new ArrayList<>();
    for (String split : tables.splitNames()) {
      Effects effects = new Effects();
      List<SplitRow> measured = tables.split(split);
      List<String> measures = ComparedMeasures.of(measured);
      for (String key : tables.sweptKeys()) {
        if (!key.equals(TrialEntry.SEED)) {
          effects.ofKey(split, key, measured, measures);
        }
      }
      effects.correct();
      all.addAll(effects.rows);
    }
    return all;
  }

  private void ofKey(String split, String key, List<SplitRow> measured, List<String> measures) {
    Map<String, Map<Object, SplitRow>> byValue = new LinkedHashMap<>();
    for (SplitRow row : measured) {
      Map<String, String> keys = new LinkedHashMap<>(row.trial().keys());
      String value = keys.remove(key);
      if (value != null) {
        byValue
            .computeIfAbsent(value, each -> new LinkedHashMap<>())
            .put(List.of(keys, Protocol.of(row)), row);
      }
    }
    List<String> values = List.copyOf(byValue.keySet());
    for (int a = 0; a < values.size(); a++) {
      for (int b = a + 1; b < values.size(); b++) {
        List<RowPair> pairs = pairs(byValue.get(values.get(a)), byValue.get(values.get(b)));
        for (String measure : pairs.isEmpty() ? List.<String>of() : measures) {
          add(head(split, key, values.get(a), values.get(b)), measure, pairs);
        }
      }
    }
  }

  private static List<RowPair> pairs(Map<Object, SplitRow> a, Map<Object, SplitRow> b) {
    return a.entrySet().stream()
        .filter(each -> b.containsKey(each.getKey()))
        .map(each -> new RowPair(each.getValue(), b.get(each.getKey())))
        .toList();
  }

  private static ObjectNode head(String split, String key, String a, String b) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("split", split)
        .put("key", key)
        .put("value_a", a)
        .put("value_b", b);
  }

  private void add(ObjectNode row, String measure, List<RowPair> pairs) {
    PairedDifference difference =
        PairedDifference.of(pairs.stream().mapToDouble(pair -> pair.difference(measure)).toArray());
    row.put("measure", measure);
    row.put("pairs", pairs.size());
    row.put("difference", difference.mean().mean());
    if (pairs.size() > 1) {
      row.put("difference_se", difference.mean().standardError());
    }
    difference.interval().ifPresent(interval -> interval.put(row, "difference"));
    difference.p().ifPresent(p -> row.put("p", p));
    row.putNull("p_holm");
    row.put("effect", withoutTest(pairs.size(), difference.mean().mean()));
    Set<String> budget = new LinkedHashSet<>();
    pairs.forEach(pair -> budget.addAll(Budget.differences(pair.a(), pair.b())));
    row.put("budget_matched", budget.isEmpty());
    row.put("budget", String.join("; ", budget));
    rows.add(row);
    if (row.has("p")) {
      tested.add(row);
    }
  }

  private static String withoutTest(int pairs, double difference) {
    if (pairs < 2) {
      return "too few pairs";
    }
    return difference == 0 ? "no detectable difference" : "the same in every pair: no test";
  }

  private void correct() {
    double[] adjusted =
        Holm.adjusted(tested.stream().mapToDouble(row -> row.get("p").doubleValue()).toArray());
    for (int test = 0; test < adjusted.length; test++) {
      ObjectNode row = tested.get(test);
      row.put("p_holm", adjusted[test]);
      String higher = row.get("difference").doubleValue() > 0 ? "b is higher" : "b is lower";
      row.put("effect", adjusted[test] < LEVEL ? higher : "no detectable difference");
    }
  }
}
