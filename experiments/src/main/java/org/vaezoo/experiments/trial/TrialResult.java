package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.vaezoo.experiments.results.MeasureRows;
import org.vaezoo.experiments.store.StoredJson;

/**
 * What {@code result.json} says: the one sign that a trial is finished. It holds no time and
 * nothing of the machine, so that a trial run twice gives the same bytes.
 *
 * @param json the file's content
 */
public record TrialResult(ObjectNode json) {

  private static final String WAY_OUT =
      "delete the file, and vaezoo resume measures the trial again from its checkpoint";

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged: file, key, what was expected and found, the way out
   */
  static TrialResult read(Path file) throws IOException {
    StoredJson stored = StoredJson.read(file, WAY_OUT);
    stored.oneOf("status", TrialStatus.class).text("message");
    TrialResult result = new TrialResult(stored.json());
    if (result.status() == TrialStatus.FINISHED) {
      stored.number("steps").number("parameters").text("flags").text("weightsSha256");
    }
    for (String table : MeasureRows.TABLES) {
      stored.rows(table);
    }
    stored.rows(MeasureRows.IMAGES);
    return result;
  }

  public TrialStatus status() {
    return TrialStatus.valueOf(json.get("status").textValue());
  }

  public String message() {
    return json.path("message").asText("");
  }

  /** The outcome in a few words. */
  public String summary() {
    return message().isEmpty() ? status().name() : status().name() + ": " + message();
  }

  /** Digest of the weights that were measured. */
  String weightsSha256() {
    return json.get("weightsSha256").textValue();
  }

  public JsonNode rows(String table) {
    return json.path(table);
  }
}
