package org.vaezoo.experiments.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;

/**
 * By how much a measure changes along a step, or by how much that change differs along a second
 * one.
 *
 * @param split that was measured
 * @param steps one, or two of an interaction
 * @param measure the column that differs
 * @param seeds the differences of each seed
 * @param difference of each seed, the mean over the settings
 * @param p of the paired t-test, where there is one
 */
record Effect(
    String split,
    List<SweptStep> steps,
    Column measure,
    SeedDifferences seeds,
    PairedDifference difference,
    OptionalDouble p) {

  static Effect of(String split, List<SweptStep> steps, Column measure, SeedDifferences seeds) {
    PairedDifference difference = seeds.seedMeans(measure);
    return new Effect(split, steps, measure, seeds, difference, Student.p(difference.values()));
  }

  /**
   * The row of {@code effects.csv}.
   *
   * @param holm p corrected for the family of tests; empty where there is no p
   */
  Row row(OptionalDouble holm) {
    Estimate mean = difference.mean();
    Row row = head().put(EffectColumns.MEASURE, measure.name());
    row.put(EffectColumns.SEEDS, seeds.seeds()).put(EffectColumns.SETTINGS, seeds.settings());
    row.put(EffectColumns.DIFFERENCE, mean.mean());
    if (seeds.seeds() > 1) {
      row.put(EffectColumns.ERROR, mean.standardError());
      EffectColumns.INTERVAL.put(row, Interval.ofStudent(mean));
    }
    p.ifPresent(value -> row.put(EffectColumns.P, value));
    holm.ifPresent(value -> row.put(EffectColumns.P_HOLM, value));
    row.put(EffectColumns.EFFECT, holm.isPresent() ? label(holm.getAsDouble()) : withoutTest());
    if (p.isPresent()) {
      Student.seedsNeeded(mean.mean(), mean.standardError() * Math.sqrt((double) mean.count()))
          .ifPresent(needed -> row.put(EffectColumns.NEEDED, needed));
    }
    return putBudget(row);
  }

  private Row head() {
    Row row = new Row();
    SweptStep step = steps.get(0);
    row.put(EffectColumns.SPLIT, split).put(EffectColumns.KEY, step.key());
    row.put(EffectColumns.VALUE_A, step.a()).put(EffectColumns.VALUE_B, step.b());
    if (steps.size() > 1) {
      SweptStep with = steps.get(1);
      row.put(EffectColumns.WITH_KEY, with.key());
      row.put(EffectColumns.WITH_A, with.a()).put(EffectColumns.WITH_B, with.b());
    }
    return row;
  }

  private Row putBudget(Row row) {
    Set<String> budget = new LinkedHashSet<>();
    seeds.pairs().forEach(pair -> budget.addAll(Budget.differences(pair.a(), pair.b())));
    return row.put(EffectColumns.MATCHED, budget.isEmpty())
        .put(EffectColumns.BUDGET, String.join("; ", budget));
  }

  private String withoutTest() {
    if (seeds.seeds() < 2) {
      return "one seed: no test";
    }
    return difference.mean().mean() == 0
        ? "no detectable difference"
        : "the same for every seed: no test";
  }

  private String label(double holm) {
    Estimate mean = difference.mean();
    if (Interval.ofStudent(mean).holds(0)) {
      return "no detectable difference";
    }
    String label = mean.mean() > 0 ? "b is higher" : "b is lower";
    return holm < 1 - Interval.LEVEL ? label : label + "; not after Holm's correction";
  }
}
