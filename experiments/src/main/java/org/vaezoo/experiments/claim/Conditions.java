package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.table.ResultRow;

/**
 * Which rows are meant: what cells have to be, by column, and what settings of the trial have to
 * be, by path; any of the texts of a list.
 *
 * @param cells by column
 * @param settings by path
 */
record Conditions(Map<String, List<String>> cells, Map<String, List<String>> settings) {

  /**
   * Those of a table.
   *
   * @param where as a file of claims has them
   * @param at further ones
   */
  static Conditions of(Schema table, Map<String, JsonNode> where, Map<String, String> at) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    Map<String, List<String>> settings = new LinkedHashMap<>();
    where.forEach((key, value) -> (isColumn(table, key) ? cells : settings).put(key, texts(value)));
    at.forEach((key, value) -> (isColumn(table, key) ? cells : settings).put(key, List.of(value)));
    return new Conditions(cells, settings);
  }

  /** Whether a key is a column of a table; else it is the path of a setting. */
  static boolean isColumn(Schema table, String key) {
    return table.column(key).isPresent();
  }

  /** A value, or each of a list. */
  static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return List.of(Texts.of(value));
    }
    List<String> texts = new ArrayList<>();
    value.forEach(each -> texts.add(Texts.of(each)));
    return texts;
  }

  /** Whether the cells of a row are as they have to be. */
  boolean meet(ResultRow row) {
    return cells.entrySet().stream()
        .allMatch(
            each -> {
              Optional<String> cell = row.text(new GivenName(each.getKey()));
              return cell.map(ResultRow::shortest).filter(each.getValue()::contains).isPresent();
            });
  }
}
