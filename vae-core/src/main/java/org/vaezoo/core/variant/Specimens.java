package org.vaezoo.core.variant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.settings.ExampleParts;
import org.vaezoo.core.settings.ExampleParts.Example;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;

/** The parts of a kind, each as often as its settings change what it needs or gives. */
final class Specimens {

  private final ExampleParts examples;

  Specimens(PartCatalog catalog) {
    this.examples = new ExampleParts(catalog);
  }

  /** Of every type, the one with defaults first. */
  List<Specimen> of(PartKind kind) {
    List<Specimen> all = new ArrayList<>();
    kind.choices().values().forEach(part -> all.addAll(of(part)));
    return all;
  }

  private List<Specimen> of(Class<? extends Record> part) {
    List<Specimen> different = new ArrayList<>();
    for (Example<? extends Record> example : examples.of(part)) {
      Fitting read = (Fitting) example.part();
      if (different.stream().noneMatch(it -> isAlike(it.part(), read))) {
        different.add(new Specimen(type(example.json()), "", example.json(), read));
      }
    }
    Set<String> telling = telling(different);
    return different.stream()
        .map(it -> new Specimen(it.type(), settings(it.json(), telling), it.json(), it.part()))
        .toList();
  }

  private static boolean isAlike(Fitting one, Fitting other) {
    return one.needs().equals(other.needs()) && one.gives().equals(other.gives());
  }

  /** The keys that are not the same in all. */
  private static Set<String> telling(List<Specimen> examples) {
    Set<String> keys = new LinkedHashSet<>();
    for (Specimen example : examples) {
      for (Map.Entry<String, JsonNode> key : example.json().properties()) {
        if (!key.getValue().equals(examples.get(0).json().get(key.getKey()))) {
          keys.add(key.getKey());
        }
      }
    }
    return keys;
  }

  private static String settings(JsonNode json, Set<String> keys) {
    return keys.stream()
        .filter(json::has)
        .map(key -> key + "=" + words(json.get(key)))
        .collect(Collectors.joining(" "));
  }

  private static String words(JsonNode value) {
    return value.isObject() ? type(value) : value.asText();
  }

  private static String type(JsonNode part) {
    return part.get("type").asText();
  }
}
