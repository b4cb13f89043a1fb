package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.experiments.store.JsonDifference;
import org.vaezoo.experiments.store.Provenance;

/**
 * What the last bits of a training hang on besides its spec: which code, which engine, which
 * processor, how many threads, where. A checkpoint holds it, so that nobody goes on with it under
 * another without knowing.
 *
 * @param json the part of provenance that says so
 */
record Circumstances(ObjectNode json) {

  /** Of provenance. What else it says, as the version of Java, changes no number. */
  private static final List<String> KEYS =
      List.of("commit", "sourceChanges", "engine", "djl", "processor");

  /**
   * Those of this process.
   *
   * @param provenance as {@link Provenance#collect} gives it
   */
  static Circumstances of(JsonNode provenance, EngineSettings engine) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    KEYS.forEach(key -> json.put(key, provenance.path(key).asText("unknown")));
    if (provenance.has(Provenance.PLUGINS)) {
      json.set(Provenance.PLUGINS, provenance.get(Provenance.PLUGINS));
    }
    if (provenance.has(TrialGroup.KEY)) {
      json.set(TrialGroup.KEY, provenance.get(TrialGroup.KEY));
    }
    json.put("threads", engine.threads());
    json.put("device", engine.device());
    return new Circumstances(json);
  }

  /**
   * What differs from those of a checkpoint, one text a key.
   *
   * @param saved as the checkpoint holds them; missing in those of an earlier version
   */
  List<String> differencesFrom(JsonNode saved) {
    if (!saved.isObject()) {
      return List.of("the checkpoint does not say how it was trained");
    }
    return JsonDifference.between(saved, json).stream()
        .map(difference -> difference.substring(1))
        .toList();
  }
}
