package org.vaezoo.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vaezoo.core.table.Schema;

/** The columns of all tables as docs/columns.md has them. */
public final class ColumnsMarkdown {

  private static final List<String> HEAD =
      List.of(
          "# Columns",
          "",
          "Every CSV file that the product writes or reads, and each of its columns. This page is"
              + " generated:",
          "`./vaezoo list columns --markdown > docs/columns.md`.",
          "",
          "- A part in braces stands for many columns: `{K}` for a whole number, `{penalty}` for"
              + " words joined by `_`.",
          "- Swept keys are columns too, under their path in the spec, as `objective.beta`; their"
              + " type is that of the setting.",
          "- `since` says which versions of the tables have the column: `2` from version 2 on, `1"
              + " to 2` no longer today.",
          "- Any cell may be empty: what was not measured is not there.");

  private ColumnsMarkdown() {}

  /** The page. */
  public static List<String> of(Tables tables) {
    List<String> lines = new ArrayList<>(HEAD);
    tables.schemas().forEach(schema -> add(schema, lines));
    return lines;
  }

  private static void add(Schema schema, List<String> lines) {
    lines.add("");
    lines.add("## " + schema.table() + ".csv");
    lines.add("");
    lines.add(ColumnList.sentence(schema));
    lines.add("");
    lines.add(line(ColumnList.HEADING));
    lines.add(line(ColumnList.HEADING.stream().map(heading -> "---").toList()));
    for (List<String> row : ColumnList.of(schema)) {
      List<String> cells = new ArrayList<>(row);
      cells.set(0, "`" + row.get(0) + "`");
      lines.add(line(cells));
    }
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
