package org.vaezoo.measures.aggregate;

import java.util.Optional;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.table.Row;

/**
 * What {@link AggregateSpec} estimates by draws, by quadrature over the plane: for latents of two
 * Gaussian units, whose aggregate posterior over all N examples a grid can hold. In nats, in the
 * table {@code aggregate_quadrature}, a row a group.
 *
 * <p>No sampling error: {@code discretization_nats} is what leaving out every second point of the
 * grid changes, far more than what the grid itself leaves. Rate and prior gap are over all examples
 * of the split; where the aggregate had one draw of each, the two agree within its standard errors.
 *
 * @param split whose examples make q(z)
 */
@PartType("quadrature")
@Doc("The aggregate posterior of two Gaussian units by quadrature, a check of the aggregate.")
public record QuadratureSpec(
    @Doc("Split whose examples make the aggregate posterior.") @Default("\"test\"") SplitName split)
    implements MeasureSpec {

  private static final String TABLE = "aggregate_quadrature";

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    return subject.split(split).size() == 0 ? Optional.of("the split is empty") : Optional.empty();
  }

  @Override
  public Findings measure(Subject subject) {
    Findings findings = new Findings();
    for (Gathering.Outcome group : Gathering.of(subject, split).groups()) {
      Optional<String> reason = group.rows().map(this::missing).orElse(Optional.of(group.reason()));
      Row row =
          new Row()
              .put("split", split.label())
              .put("group", group.group().name())
              .put("units", group.group().units())
              .put("applicable", reason.isEmpty());
      findings.add(
          TABLE,
          reason
              .map(why -> row.put("reason", why))
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
        .put("examples", rows.examples())
        .put("grid_points", plane.points())
        .put("rate_nats", rows.meanRate())
        .put("index_code_information_nats", parts.information())
        .put("prior_gap_nats", priorGap)
        .put("total_correlation_nats", parts.totalCorrelation())
        .put("dimension_wise_kl_nats", priorGap - parts.totalCorrelation())
        .put("discretization_nats", plane.discretization());
  }
}
