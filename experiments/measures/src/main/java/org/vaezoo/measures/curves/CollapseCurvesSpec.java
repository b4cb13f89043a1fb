package org.vaezoo.measures.curves;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/**
 * Curves of (ε, δ)-collapse: a unit is collapsed at ε if its rate is below ε nats for at least 1 -
 * δ of the examples (Lucas et al. 2019, definition 1, whose divergence from the prior is our rate
 * of a unit). Exact on the split, but for priors whose rate is a draw: there a unit's rate is that
 * of one draw from the posterior. The table {@code collapse_curves} has a row for each group and ε.
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

  /** The threshold. */
  public static final Column EPSILON =
      Column.number("epsilon_nats", Unit.NATS, "threshold of the rate of a unit")
          .titled("threshold ε of a unit's rate");

  private static final Column DELTA =
      Column.number("delta", Unit.SHARE, "share of the examples that may lie above the threshold");
  private static final Column BY_UNIT =
      Column.truth("by_unit", "whether the rate splits by unit; if not, the group counts as one");

  /** Units below it. */
  public static final Column COLLAPSED =
      Column.whole("collapsed_units", Unit.COUNT, "units that are collapsed at the threshold");

  /** Its table. */
  public static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "collapse_curves",
          "a threshold and latent group",
          TrialColumns.SPLIT,
          GroupColumns.GROUP,
          EPSILON,
          DELTA,
          BY_UNIT,
          GroupColumns.UNITS,
          COLLAPSED);

  public CollapseCurvesSpec {
    epsilons = List.copyOf(epsilons);
  }

  @Override
  public String table() {
    return SCHEMA.table();
  }

  @Override
  public Findings measure(Subject subject) {
    CollapseCounts counts = counted(subject);
    Findings findings = new Findings();
    for (int group = 0; group < subject.model().groups().size(); group++) {
      for (int e = 0; e < epsilons.size(); e++) {
        findings.add(SCHEMA, row(subject.model(), group, e, counts));
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
        .put(TrialColumns.SPLIT, split.label())
        .put(GroupColumns.GROUP, model.groups().get(group).name())
        .put(EPSILON, epsilons.get(e))
        .put(DELTA, delta)
        .put(BY_UNIT, units.isPresent())
        .put(GroupColumns.UNITS, units.orElse(1))
        .put(COLLAPSED, counts.collapsed(group, e, delta));
  }
}
