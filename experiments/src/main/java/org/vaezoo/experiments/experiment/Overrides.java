package org.vaezoo.experiments.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;

/**
 * Values set over those of a spec: by a sweep, or on the command line.
 *
 * @param values by dotted key, as {@code objective.beta}, in the order in which they were named
 */
public record Overrides(Map<String, JsonNode> values) {

  /** No overrides. */
  public static final Overrides NONE = new Overrides(Map.of());

  /**
   * No measures: they are no part of a trial, so that what they are is not asked where only the
   * trials count, as of results whose measures had other settings in an earlier version.
   */
  public static final Overrides NO_MEASURES =
      new Overrides(Map.of("measures", JsonNodeFactory.instance.arrayNode()));

  public Overrides {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The overrides of a command line.
   *
   * @param settings each {@code key=value}, where the value is JSON or else a bare text
   * @throws BadSpecException if one has another form or a key stands twice
   */
  public static Overrides parse(List<String> settings) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        problems.add("--set " + setting + ": expected key=value");
      } else if (values.put(setting.substring(0, equals), value(setting, equals + 1)) != null) {
        problems.add("--set " + setting + ": set twice");
      }
    }
    if (!problems.isEmpty()) {
      throw new BadSpecException(problems);
    }
    return new Overrides(values);
  }

  /**
   * A spec with these values.
   *
   * @param spec left as it is
   * @param complete the same spec with everything written out
   */
  public ObjectNode applyTo(ObjectNode spec, JsonNode complete) {
    ObjectNode changed = spec.deepCopy();
    values.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().split("\\.", -1).length))
        .forEach(each -> new SpecKey(each.getKey()).set(changed, complete, each.getValue()));
    return changed;
  }

  /**
   * The keys that a complete spec does not have, unless others set here bring them, and why not.
   */
  public Map<String, String> unknownIn(JsonNode complete) {
    List<SpecKey> keys = values.keySet().stream().map(SpecKey::new).toList();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (SpecKey key : keys) {
      if (keys.stream().noneMatch(other -> other.shapes(key))) {
        key.unknownIn(complete).ifPresent(message -> unknown.put(key.text(), message));
      }
    }
    return unknown;
  }

  /** "objective.beta=4, training.seed=1". */
  public String words() {
    return values.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private static JsonNode value(String setting, int from) {
    String text = setting.substring(from);
    Problems problems = new Problems();
    JsonNode value = JsonDocument.parse("--set", text, problems).root();
    return problems.isEmpty() ? value : JsonNodeFactory.instance.textNode(text);
  }
}
