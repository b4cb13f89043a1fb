package org.vaezoo.core.measure.collapse;

import java.util.Map;
import java.util.stream.Collectors;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.table.Row;

/** The tables of a diagnosis: {@code collapse}, {@code collapse_groups}, {@code collapse_units}. */
final class CollapseRows {

  static final String TABLE = "collapse";
  static final String GROUPS = "collapse_groups";
  static final String UNITS = "collapse_units";

  private final String split;
  private final Diagnosis diagnosis;
  private final Evidence evidence;
  private final double activity;

  private CollapseRows(String split, Diagnosis diagnosis) {
    this.split = split;
    this.diagnosis = diagnosis;
    this.evidence = diagnosis.evidence();
    this.activity = diagnosis.thresholds().activity();
  }

  static Findings of(String split, Diagnosis diagnosis) {
    CollapseRows rows = new CollapseRows(split, diagnosis);
    Findings findings = new Findings().add(TABLE, rows.verdict());
    for (int group = 0; group < rows.evidence.groups().size(); group++) {
      findings.add(GROUPS, rows.group(group));
      for (int unit = 0; unit < rows.evidence.groups().get(group).units(); unit++) {
        findings.add(UNITS, rows.unit(group, unit));
      }
    }
    return findings;
  }

  private Row verdict() {
    Judgement judgement = Rules.judge(evidence, diagnosis.thresholds());
    Row row =
        new Row()
            .put("split", split)
            .put("verdict", judgement.verdict().label())
            .put("rule", judgement.rule())
            .put("sensitivity", sensitivity())
            .putNats("rate", diagnosis.measures().rate())
            .putNats("distortion", diagnosis.measures().distortion())
            .put("beta", diagnosis.beta())
            .put("units", evidence.units())
            .put("active_units", evidence.active(activity))
            .putNats("prior_latents_cost", diagnosis.costs().fromPrior())
            .putNats("other_latents_cost", diagnosis.costs().fromAnother());
    evidence.groups().stream()
        .flatMap(group -> group.usedCodes().stream())
        .min(Double::compare)
        .ifPresent(used -> row.put("used_code_share", used));
    diagnosis.gain().ifPresent(gain -> putGain(row, gain));
    diagnosis
        .payoff()
        .ifPresent(
            payoff -> row.put("payoff", payoff.mean()).put("payoff_se", payoff.standardError()));
    diagnosis.pruned().ifPresent(pruned -> putPruned(row, pruned));
    return row;
  }

  /** The verdicts that one threshold halved or doubled would give instead. */
  private String sensitivity() {
    Map<String, Verdict> changes = ThresholdSensitivity.changes(evidence, diagnosis.thresholds());
    if (changes.isEmpty()) {
      return "none";
    }
    return changes.entrySet().stream()
        .map(change -> change.getKey() + ": " + change.getValue().label())
        .collect(Collectors.joining("; "));
  }

  private static void putGain(Row row, PosteriorGain gain) {
    row.putNats("posterior_gain", gain.gain())
        .putNats("encoder_rate", gain.encoderRate())
        .putNats("optimized_rate", gain.optimizedRate());
  }

  private static void putPruned(Row row, Pruned pruned) {
    row.put("pruned_units", pruned.units())
        .putNats("pruning_elbo", pruned.elbo())
        .putNats("pruning_elbo_change", pruned.elboChange());
    pruned.importanceChange().ifPresent(c -> row.putNats("pruning_importance_change", c));
  }

  private Row group(int place) {
    GroupMeasures measures = diagnosis.measures().groups().get(place);
    GroupEvidence group = evidence.groups().get(place);
    ReadCosts.OfGroup costs = diagnosis.costs().groups().get(place);
    Row row =
        new Row()
            .put("split", split)
            .put("group", group.name())
            .put("units", group.units())
            .put("active_units", group.active(activity))
            .putNats("rate", measures.rate())
            .put("rate_share", share(measures.rate().mean()))
            .putNats("sensitivity", costs.own())
            .putNats("sensitivity_with_below", costs.withBelow());
    measures.sums().groupStatistics().forEach((column, number) -> put(row, column, number));
    return row;
  }

  private static void put(Row row, String column, Number number) {
    if (number instanceof Integer whole) {
      row.put(column, whole);
      return;
    }
    row.put(column, number.doubleValue());
  }

  private Row unit(int place, int unit) {
    GroupMeasures measures = diagnosis.measures().groups().get(place);
    double mine = evidence.groups().get(place).activities().get(unit);
    Row row =
        new Row()
            .put("split", split)
            .put("group", measures.group().name())
            .put("unit", unit)
            .put("active", mine > activity)
            .put("activity", mine);
    measures
        .unitRates()
        .ifPresent(
            rates ->
                row.put("rate_nats", rates.get(unit)).put("rate_share", share(rates.get(unit))));
    measures.sums().statistics(unit).forEach(row::put);
    Estimate cost = diagnosis.costs().groups().get(place).units().get(unit);
    return cost == null ? row : row.putNats("sensitivity", cost);
  }

  /** Of the model's whole rate; nothing of nothing. */
  private double share(double nats) {
    double rate = diagnosis.measures().rate().mean();
    return rate > 0 ? nats / rate : 0;
  }
}
