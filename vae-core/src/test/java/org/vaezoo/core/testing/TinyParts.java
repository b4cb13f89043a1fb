package org.vaezoo.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/**
 * A tiny model for any part that is installed: a variant in which the part stands where another of
 * its kind stood, so that a part that no variant has by default is tried as well.
 */
public final class TinyParts {

  /** What keys without a default are, where a part has them. A new such key has to be added. */
  private static final Map<String, String> REQUIRED =
      Map.ofEntries(
          Map.entry("delta", "0.1"),
          Map.entry("network", "{\"type\": \"mlp\", \"hidden\": [6], \"activation\": \"tanh\"}"),
          Map.entry("steps", "2"),
          Map.entry("hidden", "[6]"),
          Map.entry("channels", "[4]"),
          Map.entry("components", "3"),
          Map.entry("weight", "1"),
          Map.entry("beta", "1.5"),
          Map.entry("alpha", "1"),
          Map.entry("gamma", "2"),
          Map.entry("capacity", "2"),
          Map.entry("nats", "0.1"),
          Map.entry("constraint", "{\"type\": \"squared-error\", \"tolerance\": 1}"),
          Map.entry("tolerance", "1"),
          Map.entry("samples", "2"),
          Map.entry("covariance", "\"posterior-means\""),
          Map.entry("offDiagonal", "2"),
          Map.entry("diagonal", "1"),
          Map.entry("codes", "5"),
          Map.entry("dimension", "3"),
          Map.entry("levels", "[3, 4]"),
          Map.entry("units", "5"),
          Map.entry("maps", "3"),
          Map.entry("features", "{\"type\": \"mlp\", \"hidden\": [6], \"activation\": \"tanh\"}"),
          Map.entry("embedding", "3"),
          Map.entry("layers", "2"),
          Map.entry("epochs", "1"),
          Map.entry("value", "0.5"));

  private static final SettingsWriter WRITER = new SettingsWriter();

  private final List<TinyVariant> hosts;

  /**
   * @param gradient of the variants that hold the parts
   */
  public TinyParts(Variant.Gradient gradient) {
    hosts =
        Variants.installed().stream()
            .filter(variant -> variant.gradient() == gradient)
            .map(TinyVariant::of)
            .toList();
  }

  /**
   * A tiny model with a part; empty where no variant holds it.
   *
   * @param holders kinds of part that may have to hold it, as a likelihood its variance
   */
  public Optional<TinyVariant> with(
      PartKind kind, Class<? extends Record> part, List<PartKind> holders) {
    Stream<TinyVariant> held =
        holders.stream()
            .flatMap(
                holder ->
                    holder.choices().values().stream().flatMap(by -> hosts(hosts, holder, by)));
    return Stream.concat(hosts(hosts, kind, part), held.flatMap(by -> hosts(by, kind, part)))
        .findFirst();
  }

  private static Stream<TinyVariant> hosts(
      List<TinyVariant> hosts, PartKind kind, Class<? extends Record> part) {
    return hosts.stream().flatMap(host -> hosts(host, kind, part));
  }

  /** A model with the part at each place of its kind, where that has a meaning. */
  private static Stream<TinyVariant> hosts(
      TinyVariant host, PartKind kind, Class<? extends Record> part) {
    if (holds(host.spec(), part)) {
      return Stream.of(host);
    }
    JsonNode json = WRITER.write(host.spec());
    return changed(json, kind, written(part)).stream()
        .flatMap(changed -> read(changed, host, part).stream());
  }

  private static Optional<TinyVariant> read(
      JsonNode json, TinyVariant host, Class<? extends Record> part) {
    return read(json)
        .flatMap(whole -> read(TinyVariant.shrunk(WRITER.write(whole))))
        .filter(spec -> holds(spec, part))
        .map(spec -> new TinyVariant(spec, host.side()))
        .filter(TinyVariant::fits);
  }

  private static Optional<VaeSpec> read(JsonNode json) {
    Problems problems = new Problems();
    return new SettingsReader(Variants.parts())
        .read(json, VaeSpec.class, problems)
        .filter(spec -> problems.isEmpty());
  }

  /** The part with what it requires. */
  private static ObjectNode written(Class<? extends Record> part) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", part.getAnnotation(PartType.class).value());
    for (RecordComponent key : part.getRecordComponents()) {
      if (!key.isAnnotationPresent(Default.class)) {
        String value = REQUIRED.get(key.getName());
        if (value == null && key.getType() == Optional.class) {
          continue;
        }
        if (value == null) {
          throw new AssertionError(
              part.getName() + " requires " + key.getName() + ": say a tiny value in TinyParts");
        }
        json.set(key.getName(), JsonDocument.value(value));
      }
    }
    return json;
  }

  /** The spec with another part at each place in turn where a part of a kind may stand. */
  private static List<JsonNode> changed(JsonNode json, PartKind kind, ObjectNode part) {
    List<JsonNode> changed = new ArrayList<>();
    if (json instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        for (JsonNode value : values(entry.getKey(), entry.getValue(), kind, part)) {
          ObjectNode copy = object.deepCopy();
          copy.set(entry.getKey(), value);
          changed.add(copy);
        }
      }
    }
    return changed;
  }

  private static List<JsonNode> values(String key, JsonNode value, PartKind kind, ObjectNode part) {
    List<JsonNode> values = new ArrayList<>(changed(value, kind, part));
    if (value.isArray() && key.equals(kind.plural())) {
      values.add(JsonNodeFactory.instance.arrayNode().add(part));
    }
    String type = value.isTextual() ? value.asText() : value.path("type").asText();
    if (kind.choices().containsKey(type)) {
      values.add(part);
    }
    return values;
  }

  /** Whether a record, or one within it, is of a class. */
  private static boolean holds(Object settings, Class<?> part) {
    if (part.isInstance(settings)) {
      return true;
    }
    if (settings instanceof Optional<?> optional) {
      return optional.filter(value -> holds(value, part)).isPresent();
    }
    if (settings instanceof Collection<?> list) {
      return list.stream().anyMatch(value -> holds(value, part));
    }
    return settings instanceof Record record
        && Stream.of(record.getClass().getRecordComponents())
            .anyMatch(key -> holds(value(record, key), part));
  }

  private static Object value(Record record, RecordComponent key) {
    try {
      key.getAccessor().setAccessible(true);
      return key.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record's component cannot be read", e);
    }
  }
}
