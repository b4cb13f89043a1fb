package org.vaezoo.experiments.results;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * The verdicts on collapse that models were made for against those that they got, {@code
 * confusion.csv}: a row for each pair of verdicts, with its number of trials.
 */
public final class Confusion {

  /** The table's name. */
  public static final String TABLE = "confusion";

  /** The verdict found where a trial failed or was not measured. */
  public static final String NONE = "none";

  private Confusion() {}

  /**
   * Counts the pairs, in the order in which they first appear.
   *
   * @param intended a verdict a trial, in the order of the sweep
   * @param found a verdict a trial, empty where there is none
   * @throws IllegalArgumentException if the numbers of trials differ
   */
  public static Table of(List<String> intended, List<String> found) {
    if (intended.size() != found.size()) {
      throw new IllegalArgumentException(
          "expected a verdict for each trial: %d are intended, %d trials were measured"
              .formatted(intended.size(), found.size()));
    }
    Map<List<String>, Integer> pairs = new LinkedHashMap<>();
    for (int trial = 0; trial < intended.size(); trial++) {
      String verdict = found.get(trial).isEmpty() ? NONE : found.get(trial);
      pairs.merge(List.of(intended.get(trial), verdict), 1, Integer::sum);
    }
    List<ObjectNode> rows =
        pairs.entrySet().stream().map(pair -> row(pair.getKey(), pair.getValue())).toList();
    return RowTable.of(TABLE, rows);
  }

  private static ObjectNode row(List<String> pair, int trials) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("intended", pair.get(0))
        .put("found", pair.get(1))
        .put("trials", trials);
  }
}
