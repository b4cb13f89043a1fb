package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.StoredJson;

/**
 * What one measure found of one trial, {@code measures/TYPE.json}. It holds no time and nothing of
 * the machine.
 *
 * @param json the file's content
 */
public record MeasureResult(ObjectNode json) {

  /** How a measurement ended. */
  public enum Status {
    /** It found something. */
    MEASURED,
    /** The measure has no meaning for the model. */
    NOT_APPLICABLE,
    /** Its numbers contradict each other, or an error. */
    FAILED
  }

  private static final String SETTINGS = "settings";
  private static final String STATUS = "status";
  private static final String MESSAGE = "message";
  private static final String TABLE = "table";
  private static final String ROWS = "rows";

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged: file, key, what was expected and found, the way out
   */
  static MeasureResult read(Path file) throws IOException {
    String wayOut = "delete the file, and the trial is measured so again";
    StoredJson stored = StoredJson.read(file, wayOut);
    stored.object(SETTINGS).oneOf(STATUS, Status.class).text(MESSAGE).text(TABLE).tables(ROWS);
    return new MeasureResult(stored.json());
  }

  /** A measurement that found something. */
  static MeasureResult found(MeasureSpec spec, Findings findings) {
    MeasureResult result = of(spec, Status.MEASURED, "");
    ObjectNode rows = (ObjectNode) result.json.get(ROWS);
    findings.tables().forEach((table, found) -> rows.set(table, array(found)));
    return result;
  }

  /** A measurement that found nothing, and why. */
  static MeasureResult nothing(MeasureSpec spec, Status status, String message) {
    return of(spec, status, message);
  }

  private static MeasureResult of(MeasureSpec spec, Status status, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(SETTINGS, settings(spec));
    json.put(STATUS, status.name());
    json.put(MESSAGE, message);
    json.put(TABLE, spec.table());
    json.putObject(ROWS);
    return new MeasureResult(json);
  }

  /** The settings of a measure, its type first. */
  static JsonNode settings(MeasureSpec spec) {
    return new SettingsWriter().write((Record) spec);
  }

  private static ArrayNode array(List<Row> found) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    found.forEach(row -> rows.add(object(row)));
    return rows;
  }

  private static ObjectNode object(Row row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    row.cells().forEach(json::putPOJO);
    return json;
  }

  /** Whether it, as it was read from a file, was measured by these settings. */
  boolean by(MeasureSpec spec) throws IOException {
    return json.get(SETTINGS).equals(JsonFiles.roundTrip(settings(spec)));
  }

  public Status status() {
    return Status.valueOf(json.get(STATUS).textValue());
  }

  public String message() {
    return json.get(MESSAGE).textValue();
  }

  /** The table that has a row of every trial. */
  public String table() {
    return json.get(TABLE).textValue();
  }

  /** The rows by table. */
  public Iterable<Map.Entry<String, JsonNode>> rows() {
    return json.get(ROWS).properties();
  }
}
