package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.verdict.Verdict;
import org.vaezoo.experiments.table.RowTable;
import tech.tablesaw.api.Table;

/**
 * The verdicts on collapse that models were made for against those that they got, {@code
 * confusion.csv}: a row for each pair of verdicts, with its number of trials, of how many, and the
 * exact 95 % interval of that share (Clopper and Pearson 1934). Three rows at the end are of all
 * trials: as intended, another word, no word.
 */
public final class Confusion {

  /** The table's name. */
  public static final String TABLE = ConfusionColumns.SCHEMA.table();

  /** The verdict found where a trial failed or was not measured. */
  public static final String NONE = "none";

  /** What the rows of all trials intend. */
  public static final String ALL = "all";

  private static final String RIGHT = "as intended";
  private static final String WRONG = "another word";
  private static final String WITHOUT = "no word";

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
          String.format(
              Locale.ROOT,
              "expected a verdict for each trial: %d are intended, %d trials were measured",
              intended.size(),
              found.size()));
    }
    Map<List<String>, Integer> pairs = new LinkedHashMap<>();
    Map<String, Integer> wanted = new LinkedHashMap<>();
    Map<String, Integer> sums = new LinkedHashMap<>();
    List.of(RIGHT, WRONG, WITHOUT).forEach(kind -> sums.put(kind, 0));
    for (int trial = 0; trial < intended.size(); trial++) {
      String word = word(found.get(trial));
      pairs.merge(List.of(intended.get(trial), word), 1, Integer::sum);
      wanted.merge(intended.get(trial), 1, Integer::sum);
      sums.merge(kind(intended.get(trial), found.get(trial)), 1, Integer::sum);
    }
    List<Row> rows = new ArrayList<>();
    pairs.forEach(
        (pair, trials) -> rows.add(row(pair.get(0), pair.get(1), trials, wanted.get(pair.get(0)))));
    sums.forEach((kind, trials) -> rows.add(row(ALL, kind, trials, intended.size())));
    return RowTable.of(ConfusionColumns.SCHEMA, rows);
  }

  /** Of a cell without a word that there is none: how it begins. */
  private static String word(String cell) {
    if (cell.isEmpty()) {
      return NONE;
    }
    return Verdict.isWord(cell) ? cell : cell.replaceFirst(":.*", "");
  }

  private static String kind(String intended, String found) {
    if (!Verdict.isWord(found)) {
      return WITHOUT;
    }
    return found.equals(intended) ? RIGHT : WRONG;
  }

  private static Row row(String intended, String found, int trials, int of) {
    Interval share = ExactShare.interval(trials, of);
    return new Row()
        .put(ConfusionColumns.INTENDED, intended)
        .put(ConfusionColumns.FOUND, found)
        .put(ConfusionColumns.TRIALS, trials)
        .put(ConfusionColumns.OF, of)
        .put(ConfusionColumns.LOW, share.low())
        .put(ConfusionColumns.HIGH, share.high());
  }
}
