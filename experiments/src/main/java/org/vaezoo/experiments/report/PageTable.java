package org.vaezoo.experiments.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of the page in the making; it can be sorted, and a large one scrolls by itself. */
final class PageTable {

  private final String id;
  private final String caption;
  private final List<String> columns;
  private final List<String> rows = new ArrayList<>();
  private final BitSet words = new BitSet();

  /**
   * @param id of the element
   * @param caption what the table holds
   * @param columns headings, the first one that of what a row is about
   */
  PageTable(String id, String caption, List<String> columns) {
    this.id = id;
    this.caption = caption;
    this.columns = List.copyOf(columns);
  }

  /** Adds a row of as many cells as there are columns. */
  void add(List<Cell> cells) {
    add("", cells);
  }

  /**
   * Adds a row.
   *
   * @param attributes of its element, escaped, with a blank before
   */
  void add(String attributes, List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%s: expected %d cells, found %d".formatted(id, columns.size(), cells.size()));
    }
    for (int column = 0; column < cells.size(); column++) {
      words.set(column, words.get(column) || cells.get(column).isWords());
    }
    StringBuilder row = new StringBuilder("<tr").append(attributes).append('>');
    row.append(cells.get(0).heading());
    cells.stream().skip(1).forEach(cell -> row.append(cell.data()));
    rows.add(row.append("</tr>\n").toString());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String html() {
    String headings =
        IntStream.range(0, columns.size()).mapToObj(this::heading).collect(Collectors.joining());
    String words = Html.text(caption);
    return """
        <div class="scroll tall" role="region" tabindex="0" aria-label="%s">
        <table class="sortable" id="%s"><caption>%s</caption>
        <thead><tr>%s</tr></thead>
        <tbody>
        %s</tbody></table></div>
        """
        .formatted(words, Html.text(id), words, headings, String.join("", rows));
  }

  /** The heading of a column: to the right over numbers, as they are. */
  private String heading(int column) {
    String side = words.get(column) ? "" : " class=\"number\"";
    return "<th scope=\"col\"" + side + ">" + Html.text(columns.get(column)) + "</th>";
  }
}
