package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.experiments.experiment.ExperimentSpec;
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
   * The spec of a trial as it would be read today, with defaults filled in.
   *
   * @param stored as {@link #ofTrial} gives it
   * @param reader of the parts that are installed
   * @throws IOException if it is of another version
   */
  public static ExperimentSpec settings(ObjectNode stored, SettingsReader reader)
      throws IOException {
    Problems problems = new Problems();
    Optional<ExperimentSpec> read = reader.read(stored, ExperimentSpec.class, problems);
    if (!problems.isEmpty()) {
      Problem first = problems.all().get(0);
      throw new IOException(
          "its spec.json is not of this version: " + first.pointer() + ": " + first.message());
    }
    return read.orElseThrow();
  }

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
