package org.vaezoo.core.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;

/**
 * What a spec that starts from a variant begins with: some of its keys, as JSON in which the rest
 * is left to the keys' own defaults. Whoever asks for it gets a tree of his own, which he may
 * change.
 */
@Doc("What a spec that starts from a variant begins with.")
public record VariantDefaults(
    @Doc("What is learned.") JsonNode model,
    @Doc("What training makes of the model's terms.") JsonNode objective,
    @Doc("Penalties beside the objective.") Optional<JsonNode> regularizers,
    @Doc("Which losses each step follows.") Optional<JsonNode> curriculum,
    @Doc("What the variant needs beside x.") @Default("{}") JsonNode data,
    @Doc("Optimizers of parts that have one of their own, by the part's name.") @Default("{}")
        JsonNode optimizers,
    @Doc("What is done about large gradients.") @Default("{}") JsonNode training) {

  /** The keys of a spec that come from its variant, and nothing of them from elsewhere. */
  public static final List<String> KEYS =
      List.of("model", "objective", "regularizers", "curriculum");

  @Override
  public JsonNode model() {
    return model.deepCopy();
  }

  @Override
  public JsonNode objective() {
    return objective.deepCopy();
  }

  @Override
  public Optional<JsonNode> regularizers() {
    return regularizers.map(JsonNode::deepCopy);
  }

  @Override
  public Optional<JsonNode> curriculum() {
    return curriculum.map(JsonNode::deepCopy);
  }

  @Override
  public JsonNode data() {
    return data.deepCopy();
  }

  @Override
  public JsonNode optimizers() {
    return optimizers.deepCopy();
  }

  @Override
  public JsonNode training() {
    return training.deepCopy();
  }

  /** All that is said. */
  public ObjectNode json() {
    ObjectNode json = vae();
    set(json, "data", data());
    set(json, "optimizers", optimizers());
    set(json, "training", training());
    return json;
  }

  private static void set(ObjectNode json, String key, JsonNode value) {
    if (!value.isEmpty()) {
      json.set(key, value);
    }
  }

  /** The JSON of a {@link VaeSpec}. */
  ObjectNode vae() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("model", model());
    json.set("objective", objective());
    regularizers().ifPresent(it -> json.set("regularizers", it));
    curriculum().ifPresent(it -> json.set("curriculum", it));
    return json;
  }
}
