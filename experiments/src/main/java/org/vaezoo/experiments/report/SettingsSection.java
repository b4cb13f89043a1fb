package org.vaezoo.experiments.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.experiments.compare.SplitRow;
import org.vaezoo.experiments.figure.Figures;
import org.vaezoo.experiments.figure.Plane;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/** Means over the seeds of each setting, with the spread of the seeds. */
final class SettingsSection implements Section {

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public String title() {
    return "Settings, over their trials";
  }

  @Override
  public Optional<String> html(Folder folder) {
    String split = Figures.split(folder.results());
    Map<String, List<SplitRow>> settings = Plane.of(folder.results(), split).bySetting();
    if (settings.values().stream().allMatch(rows -> rows.size() < 2)) {
      return Optional.empty();
    }
    String caption =
        "Means over finished trials on the "
            + split
            + " split, ± the standard deviation between trials";
    List<String> columns =
        List.of(
            "setting",
            "trials",
            EvaluationColumns.RATE.mean().heading(),
            EvaluationColumns.DISTORTION.mean().heading(),
            EvaluationColumns.ELBO.mean().heading(),
            UnitColumns.ACTIVE_UNITS.heading(),
            folder.verdicts().heading() + "s");
    PageTable table = new PageTable("settings-table", caption, columns);
    for (String label : folder.settings().colors().keySet()) {
      if (settings.containsKey(label)) {
        table.add(cells(label, settings.get(label), folder.verdicts()));
      }
    }
    return Optional.of(table.html());
  }

  private static List<Cell> cells(String label, List<SplitRow> rows, Verdicts verdicts) {
    return List.of(
        Cell.of(label),
        Cell.of(OptionalDouble.of(rows.size()), 0),
        spread(rows, SplitRow::rate),
        spread(rows, SplitRow::distortion),
        spread(rows, SplitRow::elbo),
        activeUnits(rows),
        Cell.of(words(rows, verdicts)));
  }

  private static Cell spread(List<SplitRow> rows, ToDoubleFunction<SplitRow> number) {
    double mean = rows.stream().mapToDouble(number).average().orElseThrow();
    double squares =
        rows.stream().mapToDouble(row -> Math.pow(number.applyAsDouble(row) - mean, 2)).sum();
    OptionalDouble deviation =
        rows.size() < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(squares / (rows.size() - 1)));
    return Cell.of(OptionalDouble.of(mean), deviation, 2);
  }

  /** Their least and greatest number. */
  private static Cell activeUnits(List<SplitRow> rows) {
    double[] active =
        rows.stream()
            .flatMapToDouble(row -> row.number(UnitColumns.ACTIVE_UNITS).stream())
            .sorted()
            .toArray();
    if (active.length == 0) {
      return Cell.of("");
    }
    Cell least = Cell.of(OptionalDouble.of(active[0]), 0);
    Cell most = Cell.of(OptionalDouble.of(active[active.length - 1]), 0);
    return least.equals(most)
        ? least
        : new Cell(least.text() + " to " + most.text(), least.value());
  }

  private static String words(List<SplitRow> rows, Verdicts verdicts) {
    Map<String, Long> counts =
        rows.stream()
            .flatMap(row -> verdicts.of(row).stream())
            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }
}
