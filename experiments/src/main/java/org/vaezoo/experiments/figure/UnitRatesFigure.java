package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;
import org.vaezoo.measures.ratedistortion.EvaluationTables;

/** The rate of each latent unit at the end of training, the greatest first, from {@code units}. */
final class UnitRatesFigure implements Figure {

  private static final String TITLE = "Rate of each unit";
  private static final String UNITS = "units, the greatest rate first";

  /** Of more units than this the first would stand in a narrow strip on an even axis. */
  private static final int MOST_EVENLY = 100;

  @Override
  public List<Drawing> of(ResultTables results) throws IOException {
    String split = Figures.split(results);
    Map<String, List<Double>> rates = rates(results.table(EvaluationTables.UNITS), split);
    SettingColors settings = SettingColors.of(results);
    ChosenTrials chosen = ChosenTrials.of(results);
    boolean many = mostUnits(rates) > MOST_EVENLY;
    XyChart chart =
        new XyChart(
            many ? Axes.decades(UNITS) : Axes.numbers(UNITS, false),
            Axes.numbers(EvaluationColumns.UNIT_RATE, true));
    int lines = 0;
    for (RecordedTrial trial : chosen.trials()) {
      if (rates.containsKey(trial.id())) {
        chart.line(settings.of(trial), ranked(rates.get(trial.id())));
        lines++;
      }
    }
    if (lines == 0) {
      return List.of();
    }
    chart.legend(settings.colors());
    String caption =
        "KL divergence of each unit from the prior, mean over the "
            + split
            + " split, sorted. "
            + chosen.words();
    return List.of(new Drawing("unit-rates", TITLE, caption, chart.titled(TITLE)));
  }

  private static Map<String, List<Double>> rates(ResultTable units, String split) {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (ResultRow row : units.rows()) {
      OptionalDouble rate = row.number(EvaluationColumns.UNIT_RATE);
      Optional<String> trial = row.text(TrialColumns.TRIAL);
      if (row.text(TrialColumns.SPLIT).equals(Optional.of(split))
          && rate.isPresent()
          && trial.isPresent()) {
        rates.computeIfAbsent(trial.get(), id -> new ArrayList<>()).add(rate.getAsDouble());
      }
    }
    return rates;
  }

  private static int mostUnits(Map<String, List<Double>> rates) {
    return rates.values().stream().mapToInt(List::size).max().orElse(0);
  }

  private static List<Dot> ranked(List<Double> rates) {
    List<Double> sorted = rates.stream().sorted(Comparator.reverseOrder()).toList();
    List<Dot> points = new ArrayList<>();
    for (int rank = 0; rank < sorted.size(); rank++) {
      points.add(new Dot(rank + 1, sorted.get(rank)));
    }
    return points;
  }
}
