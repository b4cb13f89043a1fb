package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.settings.SettingsSchema;
import org.vaezoo.core.settings.SettingsSchema.KeyInfo;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/** What {@code vaezoo list} prints. */
final class Listing {

  private static final String INDENT = "    ";

  private static final String ROOT = "org.vaezoo.";

  private final SettingsSchema schema;

  Listing(PartCatalog catalog) {
    this.schema = new SettingsSchema(catalog);
  }

  /** Name, summary, paper, module, notes and keys of each variant. */
  static List<String> variants(List<Variant> variants) {
    List<String> lines = new ArrayList<>();
    for (Variant variant : variants) {
      lines.add(variant.name());
      lines.add(INDENT + variant.summary());
      lines.add(INDENT + variant.paper().citation() + ": " + variant.paper().title());
      lines.add(INDENT + place(Variants.packageOf(variant)));
      variant.notes().forEach(note -> lines.add(INDENT + note));
      variant
          .vae()
          .properties()
          .forEach(part -> lines.addAll(keys(part.getKey(), part.getValue())));
    }
    return lines;
  }

  /** The package org.vaezoo.beta is the root of module vae-beta; others are of their own. */
  private static String place(String packageName) {
    return packageName.startsWith(ROOT)
        ? "in vae-" + packageName.substring(ROOT.length()).split("\\.", -1)[0] + ", " + packageName
        : "in " + packageName;
  }

  /** The keys of a part that a variant brings, or of each part of a list. */
  private static List<String> keys(String name, JsonNode part) {
    if (part.isArray()) {
      List<String> lines = new ArrayList<>();
      part.forEach(each -> lines.addAll(keys(name, each)));
      return lines;
    }
    String type = part.isTextual() ? part.textValue() : part.path("type").asText();
    return Variants.parts().kinds().stream()
        .filter(kind -> kind.plural().equals(name) || kind.name().equals(name))
        .flatMap(kind -> Optional.ofNullable(kind.choices().get(type)).stream())
        .map(settings -> INDENT + name + " " + type + ": " + components(settings))
        .toList();
  }

  private static String components(Class<? extends Record> settings) {
    String keys =
        Arrays.stream(settings.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.joining(", "));
    return keys.isEmpty() ? "no keys" : keys;
  }

  /** Type, sentence and keys of each part. */
  List<String> parts(PartKind kind) {
    List<String> lines = new ArrayList<>();
    kind.choices().forEach((type, part) -> lines.addAll(part(type, part)));
    return lines;
  }

  private List<String> part(String type, Class<? extends Record> part) {
    List<String> lines = new ArrayList<>();
    String doc = Optional.ofNullable(part.getAnnotation(Doc.class)).map(Doc::value).orElse("");
    lines.add((type + INDENT + doc).strip());
    List<List<String>> rows = schema.keys(part).stream().map(Listing::row).toList();
    if (!rows.isEmpty()) {
      TextTable.lines(rows).forEach(row -> lines.add(INDENT + row));
    }
    return lines;
  }

  private static List<String> row(KeyInfo key) {
    String fallback =
        key.fallback().map(JsonNode::toString).map("default "::concat).orElse("required");
    return List.of(key.name(), fallback, key.doc(), key.expected());
  }
}
