package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.vaezoo.experiments.store.JsonFiles;

/**
 * The sweep of sixteen small trials, {@code sixteen.json}: eight weights of the rate, two seeds.
 */
final class Sixteen {

  private static final String FILE = "sixteen.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sixteen() {}

  /** The spec. */
  static ObjectNode spec() throws IOException {
    try (InputStream own = Sixteen.class.getResourceAsStream(FILE)) {
      return (ObjectNode) JSON.readTree(own);
    }
  }

  /** Writes a spec into a folder. */
  static Path write(ObjectNode spec, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    JsonFiles.write(file, spec);
    return file;
  }

  /** Its trials as pairs of beta and seed. */
  static ArrayNode trials(ObjectNode spec) {
    ArrayNode trials = JSON.createArrayNode();
    ObjectNode grid = (ObjectNode) spec.path("sweep").path("grid");
    for (var beta : grid.path("objective.beta")) {
      for (var seed : grid.path("training.seed")) {
        trials.addArray().add(beta).add(seed);
      }
    }
    return trials;
  }
}
