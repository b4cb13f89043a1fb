package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.StoredSpec;
import org.vaezoo.experiments.trial.TrialFolder;

/** Reads the specs that trials keep as they would be read today, with defaults filled in. */
final class StoredSettings {

  private final JsonNode measures;
  private final SettingsReader reader = new SettingsReader(Variants.parts());

  /**
   * @param measures that are asked of the trials, as JSON, in place of those that they keep
   */
  StoredSettings(JsonNode measures) {
    this.measures = measures;
  }

  /**
   * The trial of a folder, named by what was swept when it was made.
   *
   * @throws IOException if its spec is missing, damaged or of another version
   */
  Trial of(TrialFolder folder) throws IOException {
    ObjectNode stored = StoredSpec.ofTrial(folder.spec());
    stored.set("measures", measures);
    Problems problems = new Problems();
    ExperimentSpec spec =
        reader
            .read(stored, ExperimentSpec.class, problems)
            .filter(read -> problems.isEmpty())
            .orElseThrow(() -> ofAnotherVersion(problems));
    return new Trial(0, SweptKeys.of(folder), spec, spec.resolved());
  }

  private static IOException ofAnotherVersion(Problems problems) {
    var first = problems.all().get(0);
    return new IOException(
        "its spec.json is not of this version: " + first.pointer() + ": " + first.message());
  }
}
