package org.vaezoo.experiments.report;

import java.util.Locale;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;

/** A table of the folder as one of the page, whatever its columns. */
final class WholeTable {

  /** Of longer tables the page holds this many rows. */
  private static final int MOST = 200;

  private WholeTable() {}

  static String html(String id, ResultTable table) {
    int shown = Math.min(MOST, table.rows().size());
    String caption =
        shown < table.rows().size()
            ? String.format(
                Locale.ROOT,
                "the first %d of %d rows of %s",
                shown,
                table.rows().size(),
                table.file())
            : table.file();
    PageTable page = new PageTable(id, caption, table.columns());
    for (ResultRow row : table.rows().subList(0, shown)) {
      page.add(
          table.columns().stream().map(column -> Cell.of(row, new GivenName(column))).toList());
    }
    return page.html();
  }
}
