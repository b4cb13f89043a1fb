package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.table.ResultRow;

/**
 * Cells of a table of results.
 *
 * @param table by file name without ending
 * @param column whose cells
 * @param where what cells of the row or settings of its trial have to be: a value, or a list of
 *     which it is any
 * @param reduce how several rows of a seed become one number; without it there has to be one
 */
record Cells(String table, String column, Map<String, JsonNode> where, Optional<Reduction> reduce) {

  Cells {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
  }

  /** Its name in a file. */
  GivenName name() {
    return new GivenName(column);
  }

  /** Of the table, which there has to be. */
  Schema schema() {
    return MeasuredTables.find(table).orElseThrow();
  }

  /**
   * All of them as texts, by seed in the order of the trials: one text for one number, so that 0
   * and 0.0 are the same. A row without the cell is missing.
   *
   * @param missing where it is noted why there are no others
   * @param read where the ids of the trials are noted
   */
  Map<String, List<String>> texts(Evidence evidence, Set<String> missing, Set<String> read)
      throws IOException {
    Map<String, List<String>> bySeed = new LinkedHashMap<>();
    for (Evidence.Found each : evidence.found(this, Map.of(), missing)) {
      read.add(each.trial().id());
      List<String> own = bySeed.computeIfAbsent(each.seed(), seed -> new ArrayList<>());
      for (ResultRow row : each.rows()) {
        row.text(name())
            .map(ResultRow::shortest)
            .ifPresentOrElse(
                own::add, () -> missing.add(whereIn(each.trial().id()) + " is empty in a row"));
      }
    }
    return bySeed;
  }

  /** "units.csv: trial 0a1b: active". */
  String whereIn(String trial) {
    return table + ".csv: trial " + trial + ": " + column;
  }

  boolean isCount() {
    return reduce.filter(Reduction.COUNT::equals).isPresent();
  }
}
