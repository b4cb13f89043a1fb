package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.curves.CollapseCurvesSpec;

/**
 * Share of units that are (ε, δ)-collapsed (Lucas et al. 2019) against ε, a line a trial and latent
 * group, from {@code collapse_curves}.
 */
final class CollapseCurvesFigure implements Figure {

  private static final String TITLE = "Collapse curves";

  /** A line's trial and latent group. */
  private record Line(String trial, String group) {}

  @Override
  public List<Drawing> of(ResultTables results) throws IOException {
    ResultTable table = results.table(CollapseCurvesSpec.SCHEMA);
    ChosenTrials chosen = ChosenTrials.of(results);
    Map<String, RecordedTrial> trials =
        chosen.trials().stream().collect(Ordered.toMap(RecordedTrial::id, trial -> trial));
    Map<Line, List<Dot>> lines = lines(table);
    lines.keySet().removeIf(line -> !trials.containsKey(line.trial()));
    if (lines.isEmpty()) {
      return List.of();
    }
    SettingColors settings = SettingColors.of(results);
    XyChart chart =
        new XyChart(
            Axes.of(CollapseCurvesSpec.EPSILON.heading(), true),
            Axes.numbers("share of collapsed units", true));
    lines.forEach(
        (line, points) -> chart.dottedLine(settings.of(trials.get(line.trial())), points));
    chart.legend(settings.colors());
    String caption =
        "Share of the units whose rate is below ε for all but a share δ of the examples. "
            + chosen.words();
    return List.of(new Drawing("collapse-curves", TITLE, caption, chart.titled(TITLE)));
  }

  private static Map<Line, List<Dot>> lines(ResultTable table) {
    Map<Line, List<Dot>> lines = new LinkedHashMap<>();
    for (ResultRow row : table.rows()) {
      OptionalDouble epsilon = row.number(CollapseCurvesSpec.EPSILON);
      OptionalDouble units = row.number(GroupColumns.UNITS);
      OptionalDouble collapsed = row.number(CollapseCurvesSpec.COLLAPSED);
      if (epsilon.isPresent() && units.isPresent() && collapsed.isPresent()) {
        Line line =
            new Line(
                row.text(TrialColumns.TRIAL).orElse(""), row.text(GroupColumns.GROUP).orElse(""));
        lines
            .computeIfAbsent(line, key -> new ArrayList<>())
            .add(new Dot(epsilon.getAsDouble(), collapsed.getAsDouble() / units.getAsDouble()));
      }
    }
    return lines;
  }
}
