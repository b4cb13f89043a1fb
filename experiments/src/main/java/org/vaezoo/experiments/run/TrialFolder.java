package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.core.train.Checkpoints;

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

  /** The right to train the trial, or empty where somebody else has it. */
  Optional<FolderLock> tryLock() throws IOException {
    return FolderLock.tryAcquire(path);
  }

  Path metrics() {
    return path.resolve("metrics.csv");
  }

  Checkpoints checkpoints() {
    return new Checkpoints(path);
  }

  /** Checkpoints of the best epochs, where a trial stops early. */
  Checkpoints best() {
    return new Checkpoints(path.resolve("best"));
  }

  /** Gives up every checkpoint, so that the trial begins again. */
  void restart() throws IOException {
    checkpoints().discard();
    best().discard();
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

  /** Writes what a fault of ours left, {@code error.log}. */
  void writeTrace(String trace) throws IOException {
    Files.writeString(path.resolve("error.log"), trace);
  }

  private Optional<ObjectNode> read(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.exists(file) ? Optional.of(JsonFiles.read(file)) : Optional.empty();
  }
}
