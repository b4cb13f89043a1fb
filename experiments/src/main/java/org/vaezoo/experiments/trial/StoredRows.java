package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Row;

/** Rows as the files of trials hold them: objects with a key a cell. */
final class StoredRows {

  private StoredRows() {}

  static ArrayNode write(List<Row> rows) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> json.add(write(row)));
    return json;
  }

  static List<Row> read(JsonNode json) {
    List<Row> rows = new ArrayList<>();
    json.forEach(row -> rows.add(row(row)));
    return rows;
  }

  /** Beside the cells stand the numbers, each an array. */
  static ArrayNode writeImages(List<PerImage> images) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (PerImage each : images) {
      ObjectNode object = write(each.of());
      each.numbers().forEach((name, numbers) -> numbers.forEach(object.withArray(name)::add));
      json.add(object);
    }
    return json;
  }

  static List<PerImage> readImages(JsonNode json) {
    List<PerImage> images = new ArrayList<>();
    json.forEach(each -> images.add(new PerImage(row(each), numbers(each))));
    return images;
  }

  private static ObjectNode write(Row row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    row.cells().forEach(json::putPOJO);
    return json;
  }

  private static Row row(JsonNode json) {
    Row row = new Row();
    json.properties().forEach(cell -> put(row, new GivenName(cell.getKey()), cell.getValue()));
    return row;
  }

  private static void put(Row row, GivenName column, JsonNode cell) {
    if (cell.isTextual()) {
      row.put(column, cell.textValue());
    } else if (cell.isBoolean()) {
      row.put(column, cell.booleanValue());
    } else if (cell.isIntegralNumber()) {
      row.put(column, cell.longValue());
    } else if (cell.isNumber()) {
      row.put(column, cell.doubleValue());
    }
  }

  private static Map<String, List<Double>> numbers(JsonNode json) {
    Map<String, List<Double>> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (entry.getValue().isArray()) {
        List<Double> values = new ArrayList<>();
        entry.getValue().forEach(value -> values.add(value.doubleValue()));
        numbers.put(entry.getKey(), values);
      }
    }
    return numbers;
  }
}
