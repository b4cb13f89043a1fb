package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.core.files.SealedFolder;
import org.vaezoo.core.train.SafeTensors;
import org.vaezoo.experiments.store.JsonFiles;

/**
 * The model of a finished trial as it was measured, {@code trials/ID/model/}: its weights, with the
 * states that were fitted to the training split, and what it has to know of its data. With {@code
 * spec.json} beside it that is all that sampling needs.
 *
 * @param path the folder
 */
record ModelFolder(Path path) {

  private static final String WEIGHTS = "weights.safetensors";
  private static final String INPUT = "input.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Writes it, whole or not at all. */
  void write(Map<String, NDArray> weights, StoredInput input) throws IOException {
    Map<String, Content> contents = new LinkedHashMap<>();
    contents.put(WEIGHTS, SafeTensors.content(weights));
    contents.put(INPUT, Content.of(JSON.writeValueAsBytes(input.toJson())));
    new SealedFolder(Disk.local()).write(path, contents);
  }

  /** Gives the model up, as one of a training that begins again. */
  void discard() throws IOException {
    if (isThere()) {
      new SealedFolder(Disk.local()).delete(path);
    }
  }

  /** Whether a model was kept; trials of earlier versions have none. */
  boolean isThere() {
    return Files.isDirectory(path);
  }

  /**
   * What the model knows of its data.
   *
   * @throws IOException naming the file that is damaged
   */
  StoredInput input() throws IOException {
    requireSound(INPUT);
    Path file = path.resolve(INPUT);
    try {
      return StoredInput.of(JsonFiles.read(file));
    } catch (IllegalArgumentException other) {
      throw new IOException(file + ": not of this version: " + other.getMessage(), other);
    }
  }

  /** The weights by name. */
  Map<String, NDArray> weights(NDManager manager) throws IOException {
    requireSound(WEIGHTS);
    return SafeTensors.read(path.resolve(WEIGHTS), manager);
  }

  /** Only what is read is looked at: weights may be large. */
  private void requireSound(String file) throws IOException {
    Optional<String> damage = SealedFolder.problem(path, List.of(file));
    if (damage.isPresent()) {
      throw new IOException(
          damage.get()
              + "; delete the folder "
              + path
              + ", and the model is taken from the trial's checkpoint and data");
    }
  }
}
