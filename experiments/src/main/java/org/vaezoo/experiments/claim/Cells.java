package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

  boolean isCount() {
    return reduce.filter(Reduction.COUNT::equals).isPresent();
  }
}
