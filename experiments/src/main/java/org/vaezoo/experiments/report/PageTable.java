package org.vaezoo.experiments.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of the page in the making; it can be sorted, and a large one scrolls by itself. A column
 * in which nothing stands is left out.
 */
final class PageTable {

  private record Row(String attributes, List<Cell> cells) {}

  private final String id;
  private final String caption;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();
  private final BitSet words = new BitSet();
  private final BitSet filled = new BitSet();

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
          String.format(
              Locale.ROOT, "%s: expected %d cells, found %d", id, columns.size(), cells.size()));
    }
    for (int column = 0; column < cells.size(); column++) {
      words.set(column, words.get(column) || cells.get(column).isWords());
      filled.set(column, filled.get(column) || column == 0 || !cells.get(column).isEmpty());
    }
    rows.add(new Row(attributes, List.copyOf(cells)));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String html() {
    String headings = filled.stream().mapToObj(this::heading).collect(Collectors.joining());
    String body = rows.stream().map(this::html).collect(Collectors.joining());
    String words = Html.text(caption);
    return String.format(
        Locale.ROOT,
        """
        <div class="scroll tall" role="region" tabindex="0" aria-label="%s">
        <table class="sortable" id="%s"><caption>%s</caption>
        <thead><tr>%s</tr></thead>
        <tbody>
        %s</tbody></table></div>
        """,
        words,
        Html.text(id),
        words,
        headings,
        body);
  }

  private String html(Row row) {
    return filled.stream()
        .skip(1)
        .mapToObj(column -> row.cells().get(column).data())
        .collect(
            Collectors.joining(
                "", "<tr" + row.attributes() + ">" + row.cells().get(0).heading(), "</tr>\n"));
  }

  /** The heading of a column: to the right over numbers, as they are. */
  private String heading(int column) {
    String side = words.get(column) ? "" : " class=\"number\"";
    return "<th scope=\"col\"" + side + ">" + Html.text(columns.get(column)) + "</th>";
  }
}
