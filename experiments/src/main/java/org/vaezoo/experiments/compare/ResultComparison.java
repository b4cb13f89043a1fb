package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.experiments.store.JsonDifference;

/**
 * Two results side by side. Trials are paired by seed and by the swept keys that both have; a trial
 * against a trial is one pair, whatever its seed. Each configuration of one against each of the
 * other that fits gives rows of differences, B - A.
 *
 * @param rows one a split, pair of configurations and measure
 * @param specDifferences where the specs of the paired trials differ: pointer, A's value, B's value
 * @param unpaired trials that have no partner
 */
public record ResultComparison(List<ObjectNode> rows, List<String> specDifferences, List<String> unpaired) {

  /**
   * Compares two results.
   *
   * @throws NotComparableException if their numbers are not of one kind, or no trials fit together
   */
  public static ResultComparison of(ResultTables a, ResultTables b) throws IOException {
    requireMeasured(a);
    requireMeasured(b);
    List<Pair> pairs = pairs(a, b);
    if (pairs.isEmpty()) {
      throw new NotComparableException(
          "no trial of A has the split, seed and common swept keys of one of B; name one trial of"
              + " each: RESULTS/trials/ID");
    }
    for (Pair pair : pairs) {
      Optional<String> reason = pair.reasonAgainst();
      if (reason.isPresent()) {
        throw new NotComparableException("not comparable: " + reason.get());
      }
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (List<Pair> group : groups(pairs)) {
      rows.addAll(new ComparisonRows(group).rows());
    }
    return new ResultComparison(rows, specDifferences(pairs), unpaired(a, b, pairs));
  }

  private static void requireMeasured(ResultTables results) {
    results
        .whyNothingHasRates()
        .ifPresent(
            why -> {
              throw new NotComparableException(results.folder() + ": " + why);
            });
  }

  private static List<Pair> pairs(ResultTables a, ResultTables b) {
    boolean single = trials(a) == 1 && trials(b) == 1;
    Set<String> common = new LinkedHashSet<>(a.sweptKeys());
    common.retainAll(b.sweptKeys());
    common.remove(RecordedTrial.SEED);
    List<Pair> pairs = new ArrayList<>();
    for (SplitRow mine : a.splits()) {
      for (SplitRow other : b.split(mine.split())) {
        if (single || fits(mine.trial(), other.trial(), common)) {
          pairs.add(new Pair(mine, other));
        }
      }
    }
    return pairs;
  }

  private static long trials(ResultTables results) {
    return results.splits().stream().map(row -> row.trial().id()).distinct().count();
  }

  private static boolean fits(RecordedTrial a, RecordedTrial b, Set<String> common) {
    return a.seed().isPresent()
        && a.seed().equals(b.seed())
        && common.stream().allMatch(key -> Objects.equals(a.keys().get(key), b.keys().get(key)));
  }

  /** Pairs that differ in the seed alone. */
  private static List<List<Pair>> groups(List<Pair> pairs) {
    Map<Object, List<Pair>> groups = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      List<Object> group =
          List.of(
              pair.a().split(),
              pair.a().trial().keysWithoutSeed(),
              pair.b().trial().keysWithoutSeed());
      groups.computeIfAbsent(group, each -> new ArrayList<>()).add(pair);
    }
    return List.copyOf(groups.values());
  }

  private static List<String> specDifferences(List<Pair> pairs) {
    Set<String> differences = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      Optional<JsonNode> a = pair.a().trial().spec();
      Optional<JsonNode> b = pair.b().trial().spec();
      if (a.isPresent() && b.isPresent()) {
        differences.addAll(JsonDifference.between(training(a.get()), training(b.get())));
      }
    }
    return List.copyOf(differences);
  }

  /** What decides a trial's numbers: its name does not, nor a key that says nothing. */
  private static JsonNode training(JsonNode spec) {
    ObjectNode copy = spec.deepCopy();
    copy.remove(List.of("name", "measures"));
    removeEmpty(copy);
    return copy;
  }

  private static void removeEmpty(JsonNode node) {
    node.forEach(ResultComparison::removeEmpty);
    if (node instanceof ObjectNode object) {
      List<String> empty = new ArrayList<>();
      object
          .properties()
          .forEach(
              each -> {
                JsonNode value = each.getValue();
                if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
                  empty.add(each.getKey());
                }
              });
      object.remove(empty);
    }
  }

  private static List<String> unpaired(ResultTables a, ResultTables b, List<Pair> pairs) {
    Set<String> paired = new LinkedHashSet<>();
    pairs.forEach(
        pair -> paired.addAll(List.of("A " + pair.a().trial().id(), "B " + pair.b().trial().id())));
    Set<String> all = new LinkedHashSet<>();
    a.splits().forEach(row -> all.add("A " + row.trial().id()));
    b.splits().forEach(row -> all.add("B " + row.trial().id()));
    all.removeAll(paired);
    return List.copyOf(all);
  }
}
