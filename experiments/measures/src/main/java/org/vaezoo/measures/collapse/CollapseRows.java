package org.vaezoo.measures.collapse;

import java.util.Comparator;
import java.util.List;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.verdict.Evidence;
import org.vaezoo.core.verdict.EvidenceInterval;
import org.vaezoo.core.verdict.Group;
import org.vaezoo.core.verdict.Lag;
import org.vaezoo.core.verdict.Payoff;
import org.vaezoo.core.verdict.Rules;
import org.vaezoo.core.verdict.Sensitivity;
import org.vaezoo.core.verdict.Verdict;
import org.vaezoo.core.verdict.VerdictColumns;

/** The tables of a diagnosis: {@code collapse}, {@code collapse_groups}, {@code collapse_units}. */
final class CollapseRows {

  private final String split;
  private final Diagnosis diagnosis;
  private final Evidence evidence;

  private CollapseRows(String split, Diagnosis diagnosis) {
    this.split = split;
    this.diagnosis = diagnosis;
    this.evidence = diagnosis.evidence();
  }

  static Findings of(String split, Diagnosis diagnosis) {
    CollapseRows rows = new CollapseRows(split, diagnosis);
    Findings findings = new Findings().add(CollapseColumns.SCHEMA, rows.verdict());
    for (int group = 0; group < rows.evidence.groups().size(); group++) {
      findings.add(CollapseColumns.GROUPS, rows.group(group));
      for (int unit = 0; unit < rows.evidence.groups().get(group).units(); unit++) {
        findings.add(CollapseColumns.UNITS, rows.unit(group, unit));
      }
    }
    return findings;
  }

  private Row verdict() {
    Verdict verdict = Rules.judge(evidence, diagnosis.lines());
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, split)
            .put(VerdictColumns.VERDICT, verdict.label())
            .put(VerdictColumns.RULE, verdict.rule())
            .put(CollapseColumns.SENSITIVITY, Sensitivity.of(evidence, diagnosis.lines()))
            .put(CollapseColumns.RATE, diagnosis.measures().rate())
            .put(CollapseColumns.DISTORTION, diagnosis.measures().distortion());
    evidence.weight().ifPresent(weight -> row.put(CollapseColumns.WEIGHT, weight));
    List<GroupMeasures> groups = diagnosis.measures().groups();
    row.put(GroupColumns.UNITS, groups.stream().mapToLong(g -> g.statistics().units()).sum());
    GroupMeasures.activeUnits(groups)
        .ifPresent(active -> row.put(UnitColumns.ACTIVE_UNITS, active));
    row.put(UnitColumns.COORDINATES, GroupMeasures.coordinates(groups));
    evidence.aboveFloor().value().ifPresent(d -> row.put(CollapseColumns.ABOVE_FLOOR, d));
    row.put(CollapseColumns.PRIOR, diagnosis.costs().fromPrior())
        .put(CollapseColumns.OTHER, diagnosis.costs().fromAnother());
    evidence.groups().stream()
        .flatMap(group -> group.codebook().stream())
        .map(Group.Codebook::used)
        .min(Comparator.comparingDouble(EvidenceInterval::low))
        .ifPresent(used -> putUsed(row, used));
    diagnosis.gain().ifPresent(gain -> putGain(row, gain));
    diagnosis.payoff().ifPresent(payoff -> putPayoff(row, payoff));
    diagnosis.pruned().ifPresent(pruned -> putPruned(row, pruned));
    return row;
  }

  private static void putUsed(Row row, EvidenceInterval used) {
    row.put(CollapseColumns.USED_LOW, used.low()).put(CollapseColumns.USED_HIGH, used.high());
  }

  private static void putGain(Row row, Lag gain) {
    row.put(CollapseColumns.GAIN, gain.gain())
        .put(CollapseColumns.ENCODER_RATE, gain.encoderRate())
        .put(CollapseColumns.OPTIMIZED_RATE, gain.optimizedRate());
  }

  private static void putPayoff(Row row, Payoff payoff) {
    row.put(CollapseColumns.PAYOFF, payoff.eigenvalue())
        .put(CollapseColumns.PAYOFF_CHANCE, payoff.chance());
    EvidenceInterval gain = payoff.gain(1);
    if (Double.isFinite(gain.high())) {
      row.put(CollapseColumns.PAYOFF_LOW, gain.low()).put(CollapseColumns.PAYOFF_HIGH, gain.high());
    }
  }

  private static void putPruned(Row row, Pruned pruned) {
    row.put(CollapseColumns.PRUNED, pruned.units())
        .put(CollapseColumns.ELBO, pruned.elbo())
        .put(CollapseColumns.ELBO_CHANGE, pruned.elboChange());
    pruned
        .importanceChange()
        .ifPresent(change -> row.put(CollapseColumns.IMPORTANCE_CHANGE, change));
    row.put(CollapseColumns.PRUNING_COST, pruned.cost());
  }

  private Row group(int place) {
    GroupMeasures measures = diagnosis.measures().groups().get(place);
    ReadCosts.OfGroup costs = diagnosis.costs().groups().get(place);
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, split)
            .put(GroupColumns.GROUP, measures.group().name())
            .put(GroupColumns.UNITS, measures.statistics().units())
            .put(UnitColumns.COORDINATES, measures.statistics().coordinates().words())
            .put(CollapseColumns.GROUP_RATE, measures.rate())
            .put(CollapseColumns.RATE_SHARE, share(measures.rate().mean()))
            .put(CollapseColumns.OWN_COST, costs.own())
            .put(CollapseColumns.COST_WITH_BELOW, costs.withBelow());
    measures.activeUnits().ifPresent(active -> row.put(UnitColumns.ACTIVE_UNITS, active));
    return row.putNumbers(measures.statistics().groupColumns());
  }

  private Row unit(int place, int unit) {
    GroupMeasures measures = diagnosis.measures().groups().get(place);
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, split)
            .put(GroupColumns.GROUP, measures.group().name())
            .put(GroupColumns.UNIT, unit)
            .put(UnitColumns.COORDINATES, measures.statistics().coordinates().words());
    if (measures.statistics().coordinates().areKnown()) {
      row.put(UnitColumns.ACTIVE, measures.statistics().active(unit));
    }
    measures
        .unitRates()
        .ifPresent(
            rates ->
                row.put(CollapseColumns.UNIT_RATE, rates.get(unit))
                    .put(CollapseColumns.RATE_SHARE, share(rates.get(unit))));
    row.putNumbers(measures.statistics().columns(unit));
    Estimate cost = diagnosis.costs().groups().get(place).units().get(unit);
    return cost == null ? row : row.put(CollapseColumns.OWN_COST, cost);
  }

  /** Of the model's whole rate; nothing of nothing. */
  private double share(double nats) {
    double rate = diagnosis.measures().rate().mean();
    return rate > 0 ? nats / rate : 0;
  }
}
