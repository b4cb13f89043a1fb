package org.vaezoo.experiments.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.RegularizerSpec;
import org.vaezoo.core.variant.Specimen;

/** Puts a part into the JSON of a spec, where one of its kind stood. */
public final class PairPlacer {

  private PairPlacer() {}

  /** The spec with the part; empty where it has no place for it. */
  public static Optional<ObjectNode> placed(ObjectNode spec, PartKind kind, Specimen part) {
    ObjectNode changed = spec.deepCopy();
    if (kind.kind() == ObjectiveSpec.class) {
      changed.set("objective", part.json());
      return Optional.of(changed);
    }
    if (kind.kind() == PhaseSchedule.class) {
      changed.set("curriculum", part.json());
      return Optional.of(changed);
    }
    if (kind.kind() == RegularizerSpec.class) {
      changed.putArray("regularizers").add(part.json());
      return Optional.of(changed);
    }
    ObjectNode model = (ObjectNode) changed.get("model");
    return (kind.kind() == ModelSpec.class ? isMade(model, part) : isPlaced(model, kind, part))
        ? Optional.of(changed)
        : Optional.empty();
  }

  /** A model keeps its own parts, and takes the settings by which the specimen is told. */
  private static boolean isMade(ObjectNode model, Specimen part) {
    if (!model.path("type").asText().equals(part.type())) {
      return false;
    }
    for (String setting : part.settings().split(" ", -1)) {
      String key = setting.replaceFirst("=.*", "");
      if (!key.isEmpty()) {
        model.set(key, part.json().get(key));
      }
    }
    return true;
  }

  /** At the first key that is called as the kind and holds one of its choices. */
  private static boolean isPlaced(ObjectNode model, PartKind kind, Specimen part) {
    String key = kind.name().replaceFirst("^.* ", "");
    JsonNode stood = model.path(key);
    String type = stood.isTextual() ? stood.asText() : stood.path("type").asText();
    if (kind.choices().containsKey(type)) {
      model.set(key, part.json());
      return true;
    }
    for (Map.Entry<String, JsonNode> inner : model.properties()) {
      if (inner.getValue() instanceof ObjectNode group
          && !group.has("type")
          && isPlaced(group, kind, part)) {
        return true;
      }
    }
    return false;
  }
}
