package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.settings.SettingsSchema;
import org.vaezoo.core.settings.SettingsSchema.KeyInfo;
import org.vaezoo.core.spec.Variant;

/** What {@code vaezoo list} prints. */
final class Listing {

  private static final String INDENT = "    ";

  private final SettingsSchema schema;

  Listing(PartCatalog catalog) {
    this.schema = new SettingsSchema(catalog);
  }

  /** Name, summary, paper and module of each variant. */
  static List<String> variants(List<Variant> variants) {
    List<String> lines = new ArrayList<>();
    for (Variant variant : variants) {
      lines.add(variant.name());
      lines.add(INDENT + variant.summary());
      lines.add(INDENT + variant.paper().citation() + ": " + variant.paper().title());
      lines.add(INDENT + "in " + variant.getClass().getPackageName());
    }
    return lines;
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
