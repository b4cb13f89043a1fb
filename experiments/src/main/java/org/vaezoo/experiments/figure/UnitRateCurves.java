package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.trial.MetricsColumns;

/**
 * The rates of a trial's latent units over the epochs.
 *
 * @param lines one a unit, of epochs and nats, the least rate at the end first; of very many units
 *     some, evenly chosen in that order
 * @param units of so many
 */
record UnitRateCurves(List<List<Dot>> lines, int units) {

  private static final int MOST = 64;

  private record LatentUnit(String group, String unit) {}

  /** Of a trial's {@code unit_rates.csv}. */
  static UnitRateCurves of(ResultTable table) {
    Map<LatentUnit, List<Dot>> lines = new LinkedHashMap<>();
    for (ResultRow row : table.rows()) {
      OptionalDouble epoch = row.number(MetricsColumns.EPOCH);
      OptionalDouble rate = row.number(MetricsColumns.UNIT_RATE);
      if (epoch.isPresent() && rate.isPresent()) {
        LatentUnit unit =
            new LatentUnit(
                row.text(GroupColumns.GROUP).orElse(""), row.text(GroupColumns.UNIT).orElse(""));
        lines
            .computeIfAbsent(unit, each -> new ArrayList<>())
            .add(new Dot(epoch.getAsDouble(), rate.getAsDouble()));
      }
    }
    List<List<Dot>> ranked =
        lines.values().stream().sorted(Comparator.comparingDouble(UnitRateCurves::atEnd)).toList();
    return new UnitRateCurves(EvenChoice.chosen(ranked, MOST), ranked.size());
  }

  private static double atEnd(List<Dot> line) {
    return line.get(line.size() - 1).y();
  }

  /** Whether there are two epochs, so that there is a line to draw. */
  boolean drawable() {
    return lines.stream().anyMatch(line -> line.size() > 1);
  }

  /** Says how many, for a caption. */
  String words() {
    return lines.size() == units
        ? "One line a unit"
        : "One line a unit: " + lines.size() + " of " + units + ", evenly chosen by their rank";
  }
}
