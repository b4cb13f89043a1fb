package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of one trial.
 *
 * @param path {@code trials/ID}
 */
record TrialFolder(Path path) {

  /** Creates the folder where it is missing. */
  static TrialFolder at(Path trials, String id) throws IOException {
    return new TrialFolder(Files.createDirectories(trials.resolve(id)));
  }

  Optional<TrialLock> tryLock() throws IOException {
    return TrialLock.tryAcquire(path.resolve("LOCK"));
  }

  Path metrics() {
    return path.resolve("metrics.csv");
  }

  /** The trial's identity. */
  String id() {
    return path.getFileName().toString();
  }

  /** The result, where the trial is finished. */
  Optional<TrialResult> result() throws IOException {
    return read("result.json").map(TrialResult::new);
  }

  /** How the trial ran, where it is finished. */
  Optional<ObjectNode> provenance() throws IOException {
    return read("provenance.json");
  }

  /** Declares the trial finished: the only commit point. */
  void finish(ObjectNode result, ObjectNode provenance) throws IOException {
    JsonFiles.write(path.resolve("provenance.json"), provenance);
    JsonFiles.write(path.resolve("result.json"), result);
  }

  void writeSpec(JsonNode spec) throws IOException {
    JsonFiles.write(path.resolve("spec.json"), spec);
  }

  private Optional<ObjectNode> read(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.exists(file) ? Optional.of(JsonFiles.read(file)) : Optional.empty();
  }
}
