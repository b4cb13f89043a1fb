package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.StoredJson;

/**
 * What one measure found of one trial, {@code measures/TYPE.json}. It holds no time and nothing of
 * the machine.
 *
 * @param settings of the measure, its type first; empty where they are those of the trial's
 *     identity
 * @param status how the measurement ended
 * @param message why it found nothing
 * @param table the one that has a row of every trial
 * @param findings what it found
 */
public record MeasureResult(
    Optional<JsonNode> settings, Status status, String message, String table, Findings findings) {

  private static final SettingsWriter WRITER = new SettingsWriter();

  private static final String SETTINGS = "settings";
  private static final String STATUS = "status";
  private static final String MESSAGE = "message";
  private static final String TABLE = "table";
  private static final String ROWS = "rows";
  private static final String IMAGES = "images";
  private static final String FLAGS = "flags";

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged: file, key, what was expected and found, the way out
   */
  static MeasureResult read(Path file) throws IOException {
    String wayOut = "delete the file, and the trial is measured so again";
    StoredJson stored = StoredJson.read(file, wayOut);
    stored
        .object(SETTINGS)
        .oneOf(STATUS, Status.OF_MEASURES)
        .text(MESSAGE)
        .text(TABLE)
        .tables(ROWS);
    ObjectNode json = stored.rows(IMAGES).json();
    Map<String, JsonNode> tables = new LinkedHashMap<>();
    json.get(ROWS).properties().forEach(table -> tables.put(table.getKey(), table.getValue()));
    List<String> flags = new ArrayList<>();
    json.path(FLAGS).forEach(flag -> flags.add(flag.asText()));
    return new MeasureResult(
        Optional.of(json.get(SETTINGS)),
        Status.of(json.get(STATUS).textValue()),
        json.get(MESSAGE).textValue(),
        json.get(TABLE).textValue(),
        findings(tables, json.path(IMAGES), flags));
  }

  static Findings findings(Map<String, JsonNode> tables, JsonNode images, List<String> flags) {
    Findings findings = new Findings();
    tables.forEach((table, rows) -> findings.addAll(new GivenName(table), StoredRows.read(rows)));
    StoredRows.readImages(images).forEach(findings::add);
    flags.forEach(findings::flag);
    return findings;
  }

  /** A measurement that found something. */
  static MeasureResult found(MeasureSpec spec, Findings findings) {
    return new MeasureResult(
        Optional.of(settings(spec)), Status.FINISHED, "", spec.table(), findings);
  }

  /** A measurement that found nothing, and why. */
  static MeasureResult nothing(MeasureSpec spec, Status status, String message) {
    return new MeasureResult(
        Optional.of(settings(spec)), status, message, spec.table(), new Findings());
  }

  /** The settings of a measure, its type first. */
  static JsonNode settings(MeasureSpec spec) {
    return WRITER.write((Record) spec);
  }

  /** The file's content. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(SETTINGS, settings.orElseThrow());
    json.put(STATUS, status.name());
    json.put(MESSAGE, message);
    json.put(TABLE, table);
    ObjectNode rows = json.putObject(ROWS);
    findings.tables().forEach((name, found) -> rows.set(name, StoredRows.write(found)));
    if (!findings.images().isEmpty()) {
      json.set(IMAGES, StoredRows.writeImages(findings.images()));
    }
    if (!findings.flags().isEmpty()) {
      findings.flags().forEach(json.putArray(FLAGS)::add);
    }
    return json;
  }

  /** Whether it, as it was read from a file, was measured by these settings. */
  boolean by(MeasureSpec spec) throws IOException {
    return settings.isEmpty() || settings.get().equals(JsonFiles.roundTrip(settings(spec)));
  }

  /** The rows by table. */
  public Map<String, List<Row>> rows() {
    return findings.tables();
  }

  /** Numbers of single images. */
  public List<PerImage> images() {
    return findings.images();
  }
}
