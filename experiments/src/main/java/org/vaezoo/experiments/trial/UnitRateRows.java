package org.vaezoo.experiments.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.table.TrialColumns;

/**
 * Makes the rows of {@code unit_rates.csv}: after each epoch the validation split's mean rate of
 * each unit in nats, one a latent group and unit; none of a group whose rate does not split.
 */
final class UnitRateRows {

  static final List<String> COLUMNS = MetricsColumns.UNIT_RATES.names();

  private UnitRateRows() {}

  static List<Map<String, Object>> of(Progress progress, SplitMeasures validation) {
    long epoch = progress.step() / progress.stepsPerEpoch();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (GroupMeasures group : validation.groups()) {
      List<Double> rates = group.unitRates().orElse(List.of());
      for (int unit = 0; unit < rates.size(); unit++) {
        String name = group.group().name();
        rows.add(row(epoch, progress.step(), name, unit, rates.get(unit)));
      }
    }
    return rows;
  }

  private static Map<String, Object> row(
      long epoch, long step, String group, int unit, double rate) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(MetricsColumns.EPOCH.name(), epoch);
    row.put(MetricsColumns.STEP.name(), step);
    row.put(TrialColumns.SPLIT.name(), SplitName.VALIDATION.label());
    row.put(GroupColumns.GROUP.name(), group);
    row.put(GroupColumns.UNIT.name(), unit);
    row.put(MetricsColumns.UNIT_RATE.name(), rate);
    return row;
  }
}
