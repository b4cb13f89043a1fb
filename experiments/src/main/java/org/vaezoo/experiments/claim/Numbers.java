package org.vaezoo.experiments.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

/**
 * What a quantity is in a run.
 *
 * @param bySeed a number a seed, in the order of the trials
 * @param missing why there are no others; empty where nothing is missing
 * @param trials the ids of those that were read
 * @param constant whether it is the same of every seed, so that a seed that another quantity lacks
 *     is none that it has alone
 */
record Numbers(
    Map<String, Uncertain> bySeed, Set<String> missing, Set<String> trials, boolean constant) {

  Numbers {
    bySeed = Collections.unmodifiableMap(new LinkedHashMap<>(bySeed));
    missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    trials = Collections.unmodifiableSet(new LinkedHashSet<>(trials));
  }

  /** What was measured, seed by seed. */
  Numbers(Map<String, Uncertain> bySeed, Set<String> missing, Set<String> trials) {
    this(bySeed, missing, trials, false);
  }

  /** Of two quantities of the same seeds; a seed that one of them has alone is missing. */
  Numbers with(Numbers other, BinaryOperator<Uncertain> operation) {
    Map<String, Uncertain> both = new LinkedHashMap<>();
    bySeed.forEach(
        (seed, number) -> {
          if (other.bySeed.containsKey(seed)) {
            both.put(seed, operation.apply(number, other.bySeed.get(seed)));
          }
        });
    Set<String> reasons = union(missing, other.missing);
    reasons.addAll(alone(other));
    reasons.addAll(other.alone(this));
    boolean constants = constant && other.constant;
    return finite(both, reasons, union(trials, other.trials), constants);
  }

  private List<String> alone(Numbers other) {
    return constant
        ? List.of()
        : bySeed.keySet().stream()
            .filter(seed -> !other.bySeed.containsKey(seed))
            .map(seed -> "seed " + seed + ": one of two quantities has no number")
            .toList();
  }

  /** The same, with more that is missing. */
  Numbers lacking(Set<String> reasons) {
    return new Numbers(bySeed, union(missing, reasons), trials, constant);
  }

  /** Of each number. */
  Numbers each(UnaryOperator<Uncertain> operation) {
    Map<String, Uncertain> all = new LinkedHashMap<>();
    bySeed.forEach((seed, number) -> all.put(seed, operation.apply(number)));
    return finite(all, missing, trials, constant);
  }

  /** What arithmetic makes of no number is missing. */
  private static Numbers finite(
      Map<String, Uncertain> results, Set<String> missing, Set<String> trials, boolean constant) {
    Map<String, Uncertain> finite = new LinkedHashMap<>();
    Set<String> reasons = new LinkedHashSet<>(missing);
    results.forEach(
        (seed, result) -> {
          if (Double.isFinite(result.value())) {
            finite.put(seed, result);
          } else {
            reasons.add("seed " + seed + ": the arithmetic gives " + result.value());
          }
        });
    return new Numbers(finite, reasons, trials, constant);
  }

  /** By how much it is above another. */
  Numbers above(Numbers other) {
    return with(other, Uncertain::minus);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new LinkedHashSet<>(some);
    union.addAll(others);
    return union;
  }

  List<Uncertain> numbers() {
    return new ArrayList<>(bySeed.values());
  }

  /** The mean over seeds with its standard error; 0 of nothing. */
  Estimate mean() {
    Moments moments = new Moments();
    bySeed.values().forEach(number -> moments.add(number.value()));
    return moments.estimate();
  }
}
