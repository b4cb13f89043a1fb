package org.vaezoo.measures.aggregate;

import java.util.Optional;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/**
 * What {@link AggregateSpec} estimates by draws, by quadrature over the plane: for latents of two
 * Gaussian units, whose aggregate posterior over all N examples a grid can hold. In nats, in the
 * table {@code aggregate_quadrature}, a row a group.
 *
 * <p>No sampling error: {@code discretization_nats} is what leaving out every second point of the
 * grid changes, far more than what the grid itself leaves. Rate and prior gap are over all examples
 * of the split; where the aggregate had one draw of each, the two agree within its standard errors.
 */
@PartType("quadrature")
@Doc("The aggregate posterior of two Gaussian units by quadrature, a check of the aggregate.")
record QuadratureSpec(
    @Doc("Split whose examples make the aggregate posterior.") @Default("\"test\"") SplitName split)
    implements MeasureSpec {

  @Override
  public String table() {
    return AggregateColumns.QUADRATURE.table();
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    return subject.split(split).size() == 0 ? Optional.of("the split is empty") : Optional.empty();
  }

  @Override
  public Findings measure(Subject subject) {
    Findings findings = new Findings();
    for (AggregatePass.Outcome group : AggregatePass.of(subject, split).groups()) {
      Optional<String> reason = group.rows().map(this::missing).orElse(Optional.of(group.reason()));
      Row row =
          new Row()
              .put(TrialColumns.SPLIT, split.label())
              .put(GroupColumns.GROUP, group.group().name())
              .put(GroupColumns.UNITS, group.group().units())
              .put(AggregateColumns.APPLICABLE, reason.isEmpty());
      findings.add(
          AggregateColumns.QUADRATURE,
          reason
              .map(why -> row.put(AggregateColumns.REASON, why))
              .orElseGet(() -> row.putAll(parts(group.rows().orElseThrow()))));
    }
    return findings;
  }

  /** Why a group has no quadrature. */
  private Optional<String> missing(GroupRows rows) {
    if (rows.gaussians().isEmpty()) {
      return Optional.of("its posteriors are no Gaussians");
    }
    if (rows.units() != 2) {
      return Optional.of("a grid takes two units");
    }
    if (!rows.exact()) {
      return Optional.of("its rate is no closed form");
    }
    return PlaneQuadrature.tooFine(rows.gaussians().get());
  }

  private static Row parts(GroupRows rows) {
    PlaneQuadrature plane = new PlaneQuadrature(rows.gaussians().orElseThrow());
    PlaneQuadrature.Parts parts = plane.parts();
    double priorGap = rows.meanRate() - parts.information();
    return new Row()
        .put(AggregateColumns.EXAMPLES, rows.examples())
        .put(AggregateColumns.GRID_POINTS, plane.points())
        .put(AggregateColumns.RATE.mean(), rows.meanRate())
        .put(AggregateColumns.INFORMATION.mean(), parts.information())
        .put(AggregateColumns.PRIOR_GAP.mean(), priorGap)
        .put(AggregateColumns.TOTAL_CORRELATION.mean(), parts.totalCorrelation())
        .put(AggregateColumns.DIMENSION_WISE.mean(), priorGap - parts.totalCorrelation())
        .put(AggregateColumns.DISCRETIZATION, plane.discretization());
  }
}
