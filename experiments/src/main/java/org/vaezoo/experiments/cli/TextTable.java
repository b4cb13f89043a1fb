package org.vaezoo.experiments.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns. */
public final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  /** The rows, each cell as wide as the widest of its column; all rows have as many cells. */
  public static List<String> lines(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths.get(column) - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
