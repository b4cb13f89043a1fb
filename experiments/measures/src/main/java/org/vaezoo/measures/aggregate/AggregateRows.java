package org.vaezoo.measures.aggregate;

import java.util.List;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Row;

/** The rows of the tables {@code aggregate} and {@code aggregate_units}. */
final class AggregateRows {

  static final String GROUPS = "aggregate";
  static final String UNITS = "aggregate_units";

  private final SplitName split;
  private final Findings findings = new Findings();

  AggregateRows(SplitName split) {
    this.split = split;
  }

  Findings findings() {
    return findings;
  }

  /** A row of the group and one of each unit. */
  void add(Decomposition parts) {
    Row row =
        group(parts.group().name(), parts.group().units(), true)
            .put("examples", parts.examples())
            .put("draws", parts.rate().count())
            .put("rate_exact", parts.exact())
            .putNats("rate", parts.rate());
    information(row, parts, parts.information())
        .putNats("prior_gap", parts.priorGap())
        .putNats("total_correlation", parts.totalCorrelation());
    parts.dimensionWise().ifPresent(nats -> row.putNats("dimension_wise_kl", nats));
    findings.add(GROUPS, row);
    List<Decomposition.Unit> units = parts.units();
    for (int unit = 0; unit < units.size(); unit++) {
      findings.add(UNITS, unit(parts, unit, units.get(unit)));
    }
  }

  /** A row that says why the rate of a group does not split. */
  void addNotApplicable(String name, long units, String reason) {
    findings.add(GROUPS, group(name, units, false).put("reason", reason));
  }

  private Row group(String name, long units, boolean applicable) {
    return new Row()
        .put("split", split.label())
        .put("group", name)
        .put("units", units)
        .put("applicable", applicable);
  }

  private Row unit(Decomposition parts, int number, Decomposition.Unit unit) {
    Row row =
        new Row()
            .put("split", split.label())
            .put("group", parts.group().name())
            .put("unit", number);
    unit.rate().ifPresent(nats -> row.putNats("rate", nats));
    information(row, parts, unit.information());
    unit.priorGap().ifPresent(nats -> row.putNats("prior_gap", nats));
    parts.statistics().columns(number).forEach(row::put);
    return row;
  }

  private static Row information(Row row, Decomposition parts, Estimate information) {
    return row.putNats("index_code_information", information)
        .put("index_code_information_cap_nats", parts.cap())
        .put("at_cap", parts.atCap(information));
  }
}
