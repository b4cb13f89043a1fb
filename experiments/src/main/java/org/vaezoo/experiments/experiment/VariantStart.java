package org.vaezoo.experiments.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.Variant;

/** Lets a spec start from a variant of the literature: {@code "variant": "beta-vae"}. */
public final class VariantStart {

  /** The key of a spec that names the variant. */
  public static final String KEY = "variant";

  private VariantStart() {}

  /**
   * The spec without the key, over the defaults of the variant that it named. What the spec says
   * stands; objects are merged key by key, unless they have different types.
   *
   * @param spec left as it is
   * @param installed the variants there are
   */
  public static ObjectNode resolve(ObjectNode spec, List<Variant> installed, Problems problems) {
    ObjectNode own = spec.deepCopy();
    JsonNode name = own.remove(KEY);
    if (name == null || name.isNull()) {
      return own;
    }
    Optional<Variant> variant =
        installed.stream().filter(each -> each.name().equals(name.textValue())).findFirst();
    if (variant.isEmpty()) {
      List<String> names = installed.stream().map(Variant::name).toList();
      problems.add("/" + KEY, Nearest.unknown("variant", name.asText(), names));
      return own;
    }
    return over(variant.get().defaults().json(), own);
  }

  private static ObjectNode over(ObjectNode defaults, ObjectNode own) {
    ObjectNode merged = defaults.deepCopy();
    own.properties()
        .forEach(
            each -> merged.set(each.getKey(), over(defaults.get(each.getKey()), each.getValue())));
    return merged;
  }

  private static JsonNode over(JsonNode fallback, JsonNode own) {
    if (fallback instanceof ObjectNode below && own instanceof ObjectNode above) {
      boolean sameType = !above.has("type") || above.get("type").equals(below.get("type"));
      return sameType ? over(below, above) : own;
    }
    return own;
  }
}
