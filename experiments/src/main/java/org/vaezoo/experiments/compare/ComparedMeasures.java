package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.measures.ratedistortion.BoundColumns;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/** The columns of {@code rate_distortion.csv} whose differences are looked at. */
final class ComparedMeasures {

  private static final List<EstimateColumns> ALWAYS =
      List.of(EvaluationColumns.ELBO, EvaluationColumns.RATE, EvaluationColumns.DISTORTION);

  private static final BoundColumns BOUNDS = BoundColumns.IMPORTANCE;

  private ComparedMeasures() {}

  /**
   * The columns that every one of the rows has: ELBO, rate, distortion, the importance bound of the
   * largest K where it is that of as many images, chosen alike, active units.
   */
  static List<ComparedColumn> of(List<SplitRow> rows) {
    List<ComparedColumn> columns =
        new ArrayList<>(ALWAYS.stream().map(ComparedColumn::of).toList());
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.row().cells().keySet()));
    BOUNDS.samples(names).stream()
        .map(BOUNDS::bound)
        .filter(bound -> allHave(rows, bound.mean()) && ofAsManyImages(rows))
        .reduce((fewer, more) -> more)
        .map(ComparedColumn::of)
        .ifPresent(columns::add);
    if (allHave(rows, UnitColumns.ACTIVE_UNITS)) {
      columns.add(new ComparedColumn(UnitColumns.ACTIVE_UNITS, Optional.empty()));
    }
    return columns;
  }

  private static boolean allHave(List<SplitRow> rows, Column column) {
    return rows.stream().allMatch(row -> row.number(column).isPresent());
  }

  /**
   * Also chosen alike: tables of version 1 have no ELBO of these images, as their bounds are of the
   * first images of a split.
   */
  private static boolean ofAsManyImages(List<SplitRow> rows) {
    return rows.stream()
            .map(
                row ->
                    List.of(
                        row.text(BOUNDS.images()), row.number(BOUNDS.elbo().mean()).isPresent()))
            .distinct()
            .count()
        == 1;
  }
}
