package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.VariantStart;

/**
 * The base spec of a sweep over variants: each trial starts from the variant that it names, and the
 * rest of the spec is common to all. A null under {@code data} says nothing, so that a resolved
 * spec with {@code "condition": null} leaves the conditional variants the condition that they
 * bring.
 *
 * @param text the spec as it stands in the file, without its sweep
 * @param commandLine what the command line sets
 */
record VariantBaseSpec(ObjectNode text, Overrides commandLine) implements BaseSpec {

  private static final SettingsReader READER = new SettingsReader(Variants.parts());
  private static final SettingsWriter WRITER = new SettingsWriter();

  @Override
  public ObjectNode with(Overrides values, Problems problems) {
    Map<String, JsonNode> others = new LinkedHashMap<>(values.values());
    ObjectNode start = text.deepCopy();
    if (start.get("data") instanceof ObjectNode data) {
      data.removeNulls();
    }
    start.set(VariantStart.KEY, others.remove(VariantStart.KEY));
    ObjectNode written = VariantStart.resolve(start, Variants.installed(), problems);
    ObjectNode set = over(written, commandLine, problems);
    return over(set, new Overrides(others), problems);
  }

  /** The spec with values set over it; a key that it does not have is noted. */
  private static ObjectNode over(ObjectNode written, Overrides values, Problems problems) {
    Optional<ExperimentSpec> whole = READER.read(written, ExperimentSpec.class, new Problems());
    if (whole.isEmpty()) {
      return values.applyTo(written, written);
    }
    JsonNode complete = WRITER.write(whole.get());
    values.unknownIn(complete).forEach((key, message) -> problems.add("", key + ": " + message));
    return values.applyTo(written, complete);
  }
}
