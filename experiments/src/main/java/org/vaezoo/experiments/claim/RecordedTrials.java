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
 * known by its spec as it would be read today. What {@code engine.matmul} was set to goes by the
 * processor unless a spec says it, so that results of another machine are known without it.
 */
final class RecordedTrials {

  /** All data are the same here: the folder's reader has seen to that. */
  private static final String NO_DIGEST = "";

  private static final String ENGINE = "engine";
  private static final String MATMUL = "matmul";

  private final Map<String, RecordedTrial> bySettings = new LinkedHashMap<>();
  private final Map<String, RecordedTrial> elsewhere = new LinkedHashMap<>();

  RecordedTrials(ResultTables results) {
    SettingsReader reader = new SettingsReader(Variants.parts());
    for (RecordedTrial trial : results.trials()) {
      Optional<ObjectNode> settings = trial.spec().flatMap(spec -> settings(spec, reader));
      if (settings.isPresent()) {
        add(bySettings, TrialId.of(settings.get(), NO_DIGEST), trial);
        add(elsewhere, withoutMatmul(settings.get()), trial);
      }
    }
  }

  private static void add(Map<String, RecordedTrial> trials, String key, RecordedTrial trial) {
    RecordedTrial known = trials.get(key);
    if (known == null || !known.finished()) {
      trials.put(key, trial);
    }
  }

  private static Optional<ObjectNode> settings(JsonNode spec, SettingsReader reader) {
    try {
      return Optional.of(StoredSpec.settings((ObjectNode) spec, reader).resolved());
    } catch (IOException ofAnotherVersion) {
      return Optional.empty(); // no trial of today's: it counts as not run
    }
  }

  private static String withoutMatmul(JsonNode settings) {
    ObjectNode other = settings.deepCopy();
    if (other.get(ENGINE) instanceof ObjectNode engine) {
      engine.remove(MATMUL);
    }
    return TrialId.of(other, NO_DIGEST);
  }

  /** The trial as it was run; empty where it was not begun. */
  Optional<RecordedTrial> of(Trial trial) {
    RecordedTrial here = bySettings.get(trial.id(NO_DIGEST));
    boolean swept =
        trial.overrides().values().keySet().stream().anyMatch(RecordedTrials::saysMatmul);
    return here != null || swept
        ? Optional.ofNullable(here)
        : Optional.ofNullable(elsewhere.get(withoutMatmul(trial.resolved())));
  }

  private static boolean saysMatmul(String key) {
    return key.equals(ENGINE) || key.equals(ENGINE + "." + MATMUL);
  }
}
