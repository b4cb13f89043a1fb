package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.store.StoredJson;
import org.vaezoo.measures.oracle.OracleColumns;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;
import org.vaezoo.measures.ratedistortion.EvaluationTables;

/**
 * What {@code result.json} says: how the training of a trial ended, the one sign that it has. It
 * holds no time and nothing of the machine, so that a trial run twice gives the same bytes.
 *
 * @param json the file's content
 */
public record TrialResult(ObjectNode json) {

  private static final String WAY_OUT =
      "delete the file, and vaezoo resume measures the trial again from its checkpoint";

  private static final String STEPS = EvaluationColumns.STEPS.name();
  private static final String PARAMETERS = EvaluationColumns.PARAMETERS.name();
  private static final String FLAGS = EvaluationColumns.FLAGS.name();

  /** What every trial was measured by, in files of version 2 of the tables and before. */
  private static final List<String> EARLIER_TABLES =
      Stream.of(
              EvaluationTables.RATE_DISTORTION,
              EvaluationTables.GROUPS,
              EvaluationTables.UNITS,
              EvaluationTables.FLOORS,
              OracleColumns.SCHEMA)
          .map(Schema::table)
          .toList();

  private static final String EARLIER_IMAGES = "images";

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged: file, key, what was expected and found, the way out
   */
  static TrialResult read(Path file) throws IOException {
    StoredJson stored = StoredJson.read(file, WAY_OUT);
    stored.oneOf("status", Status.OF_TRIALS).text("message");
    TrialResult result = new TrialResult(stored.json());
    if (result.status() == Status.FINISHED) {
      stored.number(STEPS).number(PARAMETERS).text(FLAGS).text("weightsSha256");
    }
    for (String table : EARLIER_TABLES) {
      stored.rows(table);
    }
    stored.rows(EARLIER_IMAGES);
    return result;
  }

  public Status status() {
    return Status.of(json.get("status").textValue());
  }

  public String message() {
    return json.path("message").asText("");
  }

  /** The outcome in a few words. */
  public String summary() {
    return message().isEmpty() ? status().name() : status().name() + ": " + message();
  }

  /** Digest of the weights that were trained. */
  String weightsSha256() {
    return json.get("weightsSha256").textValue();
  }

  /** What a reader has to know of the training, where it has come to its end. */
  public Optional<String> flags() {
    return Optional.ofNullable(json.path(FLAGS).textValue());
  }

  /** Puts the size of the training into a row, where it has come to its end. */
  public void putSize(Row row) {
    for (Column column : List.of(EvaluationColumns.STEPS, EvaluationColumns.PARAMETERS)) {
      if (json.path(column.name()).isNumber()) {
        row.put(column, json.get(column.name()).longValue());
      }
    }
  }

  /** What an earlier version measured of every trial, which it kept here. */
  Optional<MeasureResult> earlierMeasures() {
    if (!json.has(EvaluationTables.RATE_DISTORTION.table())) {
      return Optional.empty();
    }
    Map<String, JsonNode> tables = new LinkedHashMap<>();
    EARLIER_TABLES.forEach(table -> tables.put(table, json.path(table)));
    Findings findings = MeasureResultFile.findings(tables, json.path(EARLIER_IMAGES), List.of());
    return Optional.of(
        new MeasureResult(
            Optional.empty(),
            Status.FINISHED,
            "",
            EvaluationTables.RATE_DISTORTION.table(),
            findings));
  }
}
