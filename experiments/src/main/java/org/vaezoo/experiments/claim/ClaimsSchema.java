package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vaezoo.core.settings.SettingsSchema;

/** The JSON Schema of files of claims, for editors. */
public final class ClaimsSchema {

  private ClaimsSchema() {}

  /** The schema, with the key by which a file names it. */
  public static ObjectNode schema() {
    ObjectNode schema = new SettingsSchema(ClaimParts.CATALOG).schema(ClaimsFile.class, List.of());
    ObjectNode file = (ObjectNode) schema.at("/$defs/" + ClaimsFile.class.getSimpleName());
    ((ObjectNode) file.get("properties")).putObject(ClaimsReading.SCHEMA).put("type", "string");
    return schema;
  }
}
