package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.trial.MeasureResult;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/** What tells trials apart at the head of a row, and how they ended at the end of one. */
final class TrialKey {

  /** The columns that a trial has where its training has come to its end. */
  static final List<Column> SIZE =
      List.of(EvaluationColumns.STEPS, EvaluationColumns.PARAMETERS, EvaluationColumns.FLAGS);

  private TrialKey() {}

  /** The trial's id and the values of the swept keys, under their spec names. */
  static Row of(IdentifiedTrial trial) {
    Row row = new Row().put(TrialColumns.TRIAL, trial.id());
    trial.trial().overrides().values().forEach((key, value) -> put(row, new GivenName(key), value));
    return row;
  }

  /** What is neither number nor truth value, as a list of regularizers, is a text. */
  private static void put(Row row, GivenName key, JsonNode value) {
    if (value.isBoolean()) {
      row.put(key, value.booleanValue());
    } else if (value.isIntegralNumber()) {
      row.put(key, value.longValue());
    } else if (value.isNumber()) {
      row.put(key, value.doubleValue());
    } else if (!value.isNull()) {
      row.put(key, value.isTextual() ? value.textValue() : value.toString());
    }
  }

  /**
   * How a trial ended: its training, and what every trial is measured by.
   *
   * @param seconds of both together
   */
  static Row end(TrialResult result, Optional<MeasureResult> measured, double seconds) {
    Optional<MeasureResult> failed = measured.filter(each -> each.status() == Status.FAILED);
    Row row = new Row();
    row.put(TrialColumns.STATUS, failed.map(MeasureResult::status).orElse(result.status()).name());
    row.put(TrialColumns.MESSAGE, failed.map(MeasureResult::message).orElse(result.message()));
    result.putSize(row);
    result.flags().ifPresent(flags -> row.put(EvaluationColumns.FLAGS, flags(flags, measured)));
    return row.put(EvaluationColumns.SECONDS, seconds);
  }

  /** What is to be known of the training, and of what was measured of it. */
  private static String flags(String training, Optional<MeasureResult> measured) {
    List<String> flags = new ArrayList<>();
    if (!training.isEmpty()) {
      flags.add(training);
    }
    measured.ifPresent(each -> flags.addAll(each.findings().flags()));
    return String.join("; ", flags);
  }
}
