package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.sweep.TrialId;
import org.vaezoo.experiments.trial.StoredSpec;

/**
 * The trials of a results folder, found by what an experiment asks for. A folder is a union of the
 * trials of many sweeps: those of another sweep are nobody's here. A trial of an earlier version is
 * known by its spec as it would be read today.
 */
final class RecordedTrials {

  /** All data are the same here: the folder's reader has seen to that. */
  private static final String NO_DIGEST = "";

  private final Map<String, RecordedTrial> bySettings = new LinkedHashMap<>();

  RecordedTrials(ResultTables results) {
    SettingsReader reader = new SettingsReader(Variants.parts());
    for (RecordedTrial trial : results.trials()) {
      trial.spec().flatMap(spec -> settings(spec, reader)).ifPresent(key -> add(key, trial));
    }
  }

  private void add(String settings, RecordedTrial trial) {
    RecordedTrial known = bySettings.get(settings);
    if (known == null || !known.finished()) {
      bySettings.put(settings, trial);
    }
  }

  private static Optional<String> settings(JsonNode spec, SettingsReader reader) {
    try {
      return Optional.of(
          TrialId.of(StoredSpec.settings((ObjectNode) spec, reader).resolved(), NO_DIGEST));
    } catch (IOException ofAnotherVersion) {
      return Optional.empty(); // no trial of today's: it counts as not run
    }
  }

  /** The trial as it was run; empty where it was not begun. */
  Optional<RecordedTrial> of(Trial trial) {
    return Optional.ofNullable(bySettings.get(trial.id(NO_DIGEST)));
  }
}
