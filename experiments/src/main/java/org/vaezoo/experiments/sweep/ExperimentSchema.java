package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.SettingsSchema;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.VariantStart;

/**
 * The JSON Schema of experiment files, for editors: that of {@link ExperimentSpec}, with the keys
 * that a file may have beside. A spec that starts from a variant may say as little of its model and
 * objective as it likes.
 */
public final class ExperimentSchema {

  private static final List<String> FROM_VARIANT = List.of("model", "objective");

  private static final String SWEEP = SweepSpec.class.getSimpleName();

  private ExperimentSchema() {}

  /** The schema of specs with these parts and variants. */
  public static ObjectNode of(PartCatalog parts, List<Variant> variants) {
    ObjectNode schema =
        new SettingsSchema(parts).schema(ExperimentSpec.class, List.of(SweepSpec.class));
    ObjectNode definitions = (ObjectNode) schema.get("$defs");
    ObjectNode spec = (ObjectNode) definitions.remove(ExperimentSpec.class.getSimpleName());
    schema.remove("$ref");
    schema.remove("$defs");
    schema.setAll(spec);
    addKeysOfFiles((ObjectNode) schema.get("properties"), variants);
    loosenUnderVariant(schema);
    ((ObjectNode) definitions.get(SWEEP)).put("minProperties", 1).put("maxProperties", 1);
    schema.set("$defs", definitions);
    return schema;
  }

  private static void addKeysOfFiles(ObjectNode properties, List<Variant> variants) {
    properties.putObject("$schema").put("type", "string");
    ObjectNode variant = properties.putObject(VariantStart.KEY);
    variant.put("description", "The variant of the literature from which the spec starts.");
    ArrayNode names = variant.putArray("enum");
    variants.forEach(each -> names.add(each.name()));
    ObjectNode sweep = properties.putObject("sweep");
    sweep.put("description", "Many trials of one spec.");
    ArrayNode choices = sweep.putArray("anyOf");
    choices.addObject().put("$ref", "#/$defs/" + SWEEP);
    choices.addObject().put("type", "null");
  }

  private static void loosenUnderVariant(ObjectNode schema) {
    ObjectNode properties = (ObjectNode) schema.get("properties");
    ArrayNode required = (ArrayNode) schema.get("required");
    ObjectNode strict = schema.putObject("else");
    ArrayNode strictlyRequired = strict.putArray("required");
    ObjectNode strictProperties = strict.putObject("properties");
    for (String key : FROM_VARIANT) {
      JsonNode whole = properties.get(key);
      strictProperties.set(key, whole);
      strictlyRequired.add(key);
      properties.set(key, schema.objectNode().set("description", whole.get("description")));
    }
    required.removeIf(key -> FROM_VARIANT.contains(key.asText()));
    schema.putObject("if").set("required", schema.arrayNode().add(VariantStart.KEY));
  }
}
