package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.vaezoo.experiments.store.StoredJson;

/**
 * The specs that lie beside results. They are looked at before they are used, so that a damaged one
 * is said to be damaged and not taken for that of another experiment or of an earlier version.
 */
public final class StoredSpec {

  private static final String OF_FOLDER =
      "put a whole copy of it back, or choose another --results or name";

  private static final String OF_TRIAL =
      "where it is deleted, vaezoo resume RESULTS writes it again";

  private StoredSpec() {}

  /**
   * The spec of a results folder. One that sweeps over variants lacks what they bring.
   *
   * @param file {@code RESULTS/spec.json}
   * @throws IOException if it is missing or damaged: a line with the file and the way out
   */
  public static ObjectNode ofFolder(Path file) throws IOException {
    return StoredJson.read(file, OF_FOLDER).text("name").object("data").object("training").json();
  }

  /**
   * The spec of a trial.
   *
   * @param file {@code RESULTS/trials/ID/spec.json}
   * @throws IOException if it is missing or damaged: a line with the file and the way out
   */
  public static ObjectNode ofTrial(Path file) throws IOException {
    return StoredJson.read(file, OF_TRIAL)
        .text("name")
        .object("data")
        .object("model")
        .object("objective")
        .object("optimizer")
        .object("training")
        .json();
  }
}
