package org.vaezoo.measures.curves;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Row;

/**
 * Curves of (ε, δ)-collapse: a unit is collapsed at ε if its rate is below ε nats for at least 1 -
 * δ of the examples (Lucas et al. 2019, definition 1, whose divergence from the prior is our rate
 * of a unit). Exact on the split, but for priors whose rate is a draw: there a unit's rate is that
 * of one draw from the posterior. The table {@code collapse_curves} has a row for each group and ε.
 *
 * @param split whose examples are counted
 * @param epsilons each ε in nats
 * @param delta δ
 */
@PartType("collapse-curves")
@Doc("Units that are collapsed, as a curve over the threshold: (epsilon, delta)-collapse.")
public record CollapseCurvesSpec(
    @Doc("Split whose examples are counted.") @Default("\"test\"") SplitName split,
    @Doc("Thresholds of a unit's rate in nats.")
        @Default("[0.0001, 0.001, 0.01, 0.03, 0.1, 0.3, 1, 3]")
        @Range(min = 0, minOpen = true, max = 1e6)
        List<Double> epsilons,
    @Doc("Share of the examples that may lie above the threshold.")
        @Default("0.01")
        @Range(min = 0, max = 1)
        double delta)
    implements MeasureSpec {

  private static final String TABLE = "collapse_curves";

  public CollapseCurvesSpec {
    epsilons = List.copyOf(epsilons);
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Findings measure(Subject subject) {
    CollapseCounts counts = counted(subject);
    Findings findings = new Findings();
    for (int group = 0; group < subject.model().groups().size(); group++) {
      for (int e = 0; e < epsilons.size(); e++) {
        findings.add(TABLE, row(subject.model(), group, e, counts));
      }
    }
    return findings;
  }

  private CollapseCounts counted(Subject subject) {
    CollapseCounts counts = new CollapseCounts(subject.model().groups().size(), epsilons);
    subject
        .passes(subject.split(split))
        .forEachBatch(
            (batch, pass) -> counts.add(subject.model().infer(batch, pass).terms().rates()));
    return counts;
  }

  private Row row(Vae model, int group, int e, CollapseCounts counts) {
    Optional<Integer> units = counts.units(group);
    return new Row()
        .put("split", split.label())
        .put("group", model.groups().get(group).name())
        .put("epsilon_nats", epsilons.get(e))
        .put("delta", delta)
        .put("by_unit", units.isPresent())
        .put("units", units.orElse(1))
        .put("collapsed_units", counts.collapsed(group, e, delta));
  }
}
