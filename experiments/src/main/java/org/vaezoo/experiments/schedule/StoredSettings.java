package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.StoredSpec;
import org.vaezoo.experiments.trial.TrialFolder;

/** Reads the specs that trials keep as they would be read today, with defaults filled in. */
final class StoredSettings {

  private final JsonNode measures;
  private final SettingsReader reader;

  /**
   * @param measures that are asked of the trials, as JSON, in place of those that they keep
   * @param reader of the parts that are installed
   */
  StoredSettings(JsonNode measures, SettingsReader reader) {
    this.measures = measures;
    this.reader = reader;
  }

  /**
   * The trial of a folder, named by what was swept when it was made.
   *
   * @throws IOException if its spec is missing, damaged or of another version
   */
  Trial of(TrialFolder folder) throws IOException {
    ObjectNode stored = StoredSpec.ofTrial(folder.spec());
    stored.set("measures", measures);
    ExperimentSpec spec = StoredSpec.settings(stored, reader);
    return new Trial(0, SweptFile.of(folder), spec, spec.resolved());
  }
}
