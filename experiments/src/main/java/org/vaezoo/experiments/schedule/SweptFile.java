package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.trial.TrialFolder;

/**
 * What was swept where a trial was made, {@code swept.json} beside it: so that tables can name it
 * when the sweep is another one. Keys of several sweeps gather there; each is true of the trial.
 */
final class SweptFile {

  private static final String FILE = "swept.json";

  private SweptFile() {}

  /** The keys that a trial keeps; none where nothing was swept, or by an earlier version. */
  static Overrides of(TrialFolder trial) throws IOException {
    Path file = trial.path().resolve(FILE);
    Map<String, JsonNode> values = new LinkedHashMap<>();
    if (isKept(trial)) {
      JsonFiles.read(file).properties().forEach(key -> values.put(key.getKey(), key.getValue()));
    }
    return new Overrides(values);
  }

  /** Whether a trial says what was swept; one of a version before there were unions does not. */
  static boolean isKept(TrialFolder trial) {
    return Files.isRegularFile(trial.path().resolve(FILE));
  }

  /** Adds what is swept now, where the trial does not keep it yet. */
  static void keep(TrialFolder trial, Overrides swept) throws IOException {
    Map<String, JsonNode> all = new LinkedHashMap<>(of(trial).values());
    JsonNode before = json(all);
    all.putAll(swept.values());
    JsonNode after = json(all);
    if (!isKept(trial) || !JsonFiles.roundTrip(after).equals(before)) {
      JsonFiles.write(trial.path().resolve(FILE), after);
    }
  }

  private static ObjectNode json(Map<String, JsonNode> values) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    values.forEach(json::set);
    return json;
  }
}
