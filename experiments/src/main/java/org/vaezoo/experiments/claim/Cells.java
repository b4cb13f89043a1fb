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

  /** All of them as texts, of all seeds, in the order of the trials. */
  List<String> texts(Evidence evidence, Set<String> missing, Set<String> read) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Evidence.Found each : evidence.found(this, Map.of(), missing)) {
      read.add(each.trial().id());
      each.rows().forEach(row -> row.text(name()).ifPresent(texts::add));
    }
    return texts;
  }

  boolean isCount() {
    return reduce.filter(Reduction.COUNT::equals).isPresent();
  }
}
