package org.vaezoo.measures.collapse;

import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.verdict.Evidence;

/**
 * What a model does without the half of its units that holds less; asked of a model with one group
 * of units that are no codes.
 *
 * @param examples that it is asked of
 * @param importanceSamples K of the importance-weighted bound
 */
record HalfPruning(Subject subject, DataSource examples, int importanceSamples) {

  Optional<Pruned> measure(SplitMeasures measures, Evidence evidence) {
    UnitStatistics statistics = measures.groups().get(0).statistics();
    if (measures.groups().size() > 1
        || statistics instanceof CodeStatistics
        || statistics.units() < 2) {
      return Optional.empty();
    }
    double[] kept = kept(statistics, evidence);
    return new UnitPruning(subject, examples, importanceSamples, evidence.weight().orElse(1))
        .measure(kept)
        .or(() -> Optional.of(new SwapPruning(subject, examples).measure(kept)));
  }

  /** 1 for a unit that stays, 0 for one that goes, [U]. */
  private static double[] kept(UnitStatistics statistics, Evidence evidence) {
    double[] kept = new double[statistics.units()];
    Arrays.fill(kept, 1);
    evidence
        .lesserHalf()
        .map(half -> half.stream().mapToInt(Evidence.Place::unit))
        .orElseGet(() -> LeastVarying.half(statistics))
        .forEach(unit -> kept[unit] = 0);
    return kept;
  }
}
