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
import org.vaezoo.core.table.GivenName;
import org.vaezoo.experiments.store.StoredJson;

/**
 * What one measure found as a file, {@code measures/TYPE.json}. It holds no time and nothing of the
 * machine.
 */
final class MeasureResultFile {

  private static final String SETTINGS = "settings";
  private static final String STATUS = "status";
  private static final String MESSAGE = "message";
  private static final String TABLE = "table";
  private static final String ROWS = "rows";
  private static final String IMAGES = "images";
  private static final String FLAGS = "flags";

  private MeasureResultFile() {}

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

  /** The findings of JSON: lists of rows by table, rows of numbers by image, flags. */
  static Findings findings(Map<String, JsonNode> tables, JsonNode images, List<String> flags) {
    Findings findings = new Findings();
    tables.forEach((table, rows) -> findings.addAll(new GivenName(table), StoredRows.read(rows)));
    StoredRows.readImages(images).forEach(findings::add);
    flags.forEach(findings::flag);
    return findings;
  }

  /** The file's content. */
  static ObjectNode json(MeasureResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(SETTINGS, result.settings().orElseThrow());
    json.put(STATUS, result.status().name());
    json.put(MESSAGE, result.message());
    json.put(TABLE, result.table());
    Findings findings = result.findings();
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
}
