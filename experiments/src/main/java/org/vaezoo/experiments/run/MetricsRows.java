package org.vaezoo.experiments.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.model.Goal;
import org.vaezoo.core.train.Training;

/**
 * Makes the rows of {@code metrics.csv}: one an epoch and split. The training split's numbers are
 * means over the epoch's steps, while the weights moved; those of validation are measured after it.
 */
final class MetricsRows {

  private static final List<String> MEASURES =
      List.of(
          "epoch",
          "step",
          "split",
          "loss",
          "elbo_nats",
          "rate_nats",
          "distortion_nats",
          "active_units");
  private static final String SECONDS = "seconds";

  private final Training training;
  private long began = System.nanoTime();

  MetricsRows(Training training) {
    this.training = training;
  }

  /**
   * The measures, the penalties and the further losses, then the coefficients at the end of the
   * epoch, then the time.
   */
  List<String> columns() {
    List<String> columns = new ArrayList<>(MEASURES);
    columns.addAll(training.penalties());
    training.goals().stream().filter(goal -> !goal.equals(Goal.LOSS)).forEach(columns::add);
    columns.addAll(training.coefficients().keySet());
    columns.add(SECONDS);
    return columns;
  }

  MetricsRow train(EpochTotals totals) {
    Map<String, Object> row = row("train");
    List<String> reported = new ArrayList<>(List.of("rate_nats", "distortion_nats"));
    reported.addAll(training.penalties());
    reported.addAll(training.goals());
    reported.forEach(name -> totals.mean(name).ifPresent(mean -> row.put(name, mean)));
    if (row.get("distortion_nats") != null) { // relaxed draws have no bound
      row.put("elbo_nats", -((double) row.get("distortion_nats") + (double) row.get("rate_nats")));
    }
    return new MetricsRow(row);
  }

  MetricsRow validation(SplitMeasures measures) {
    Map<String, Object> row = row("validation");
    row.put("elbo_nats", measures.elbo().mean());
    row.put("rate_nats", measures.rate().mean());
    row.put("distortion_nats", measures.distortion().mean());
    row.put("active_units", measures.groups().stream().mapToInt(GroupMeasures::activeUnits).sum());
    return new MetricsRow(row);
  }

  private Map<String, Object> row(String split) {
    Map<String, Object> row = new LinkedHashMap<>();
    columns().forEach(column -> row.put(column, null));
    row.put("epoch", training.progress().step() / training.progress().stepsPerEpoch());
    row.put("step", training.progress().step());
    row.put("split", split);
    row.putAll(training.coefficients());
    row.put(SECONDS, Math.round((System.nanoTime() - began) / 1e6) / 1e3);
    began = System.nanoTime();
    return row;
  }
}
