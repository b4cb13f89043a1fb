package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What {@code result.json} says: the one sign that a trial is finished. It holds no time and
 * nothing of the machine, so that a trial run twice gives the same bytes.
 *
 * @param json the file's content
 */
record TrialResult(ObjectNode json) {

  TrialStatus status() {
    return TrialStatus.valueOf(json.get("status").textValue());
  }

  String message() {
    return json.path("message").asText("");
  }

  /** The outcome in a few words. */
  String summary() {
    return message().isEmpty() ? status().name() : status().name() + ": " + message();
  }

  /** Digest of the weights that were measured. */
  String weightsSha256() {
    return json.get("weightsSha256").textValue();
  }

  JsonNode rows(String table) {
    return json.path(table);
  }
}
