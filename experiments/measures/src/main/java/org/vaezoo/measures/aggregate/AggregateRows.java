package org.vaezoo.measures.aggregate;

import java.util.List;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/** The rows of the tables {@code aggregate} and {@code aggregate_units}. */
final class AggregateRows {

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
            .put(AggregateColumns.EXAMPLES, parts.examples())
            .put(AggregateColumns.DRAWS, parts.rate().count())
            .put(AggregateColumns.RATE_EXACT, parts.exact())
            .put(AggregateColumns.RATE, parts.rate());
    information(row, parts, parts.information())
        .put(AggregateColumns.PRIOR_GAP, parts.priorGap())
        .put(AggregateColumns.TOTAL_CORRELATION, parts.totalCorrelation());
    parts.dimensionWise().ifPresent(nats -> row.put(AggregateColumns.DIMENSION_WISE, nats));
    findings.add(AggregateColumns.GROUPS, row);
    List<Decomposition.Unit> units = parts.units();
    for (int unit = 0; unit < units.size(); unit++) {
      findings.add(AggregateColumns.UNITS, unit(parts, unit, units.get(unit)));
    }
  }

  /** A row that says why the rate of a group does not split. */
  void addNotApplicable(String name, long units, String reason) {
    findings.add(
        AggregateColumns.GROUPS, group(name, units, false).put(AggregateColumns.REASON, reason));
  }

  private Row group(String name, long units, boolean applicable) {
    return new Row()
        .put(TrialColumns.SPLIT, split.label())
        .put(GroupColumns.GROUP, name)
        .put(GroupColumns.UNITS, units)
        .put(AggregateColumns.APPLICABLE, applicable);
  }

  private Row unit(Decomposition parts, int number, Decomposition.Unit unit) {
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, split.label())
            .put(GroupColumns.GROUP, parts.group().name())
            .put(GroupColumns.UNIT, number);
    unit.rate().ifPresent(nats -> row.put(AggregateColumns.RATE, nats));
    information(row, parts, unit.information());
    unit.priorGap().ifPresent(nats -> row.put(AggregateColumns.PRIOR_GAP, nats));
    return row.putNumbers(parts.statistics().columns(number));
  }

  private static Row information(Row row, Decomposition parts, Estimate information) {
    return row.put(AggregateColumns.INFORMATION, information)
        .put(AggregateColumns.CAP, parts.cap())
        .put(AggregateColumns.AT_CAP, parts.atCap(information));
  }
}
