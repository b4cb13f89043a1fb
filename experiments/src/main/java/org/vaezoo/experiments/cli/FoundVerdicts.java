package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.collapse.CollapseColumns;

/** The verdicts on collapse of some results folders, all by the same rules. */
final class FoundVerdicts {

  private static final List<Column> VERDICTS =
      List.of(VerdictColumns.VERDICT, CollapseColumns.EARLIER_VERDICT);

  private final Set<String> kinds = new LinkedHashSet<>();

  /**
   * Those of a folder, one a trial; empty where a cell is.
   *
   * @throws BadSpecException if the folder has no verdicts, or they are by other rules than those
   *     of the folders before
   */
  List<String> verdicts(Path results) throws IOException {
    Path table = results.resolve(CollapseColumns.SCHEMA.table() + ".csv");
    ResultTable rows = read(table);
    Column verdict =
        VERDICTS.stream()
            .filter(rows::has)
            .findFirst()
            .orElseThrow(
                () -> bad(table, "expected a column " + VERDICTS.get(0).name() + ", found none"));
    kinds.add(verdict.name());
    if (kinds.size() > 1) {
      throw bad(table, "expected verdicts by the same rules as before, found " + kinds);
    }
    return rows.rows().stream().map(row -> row.text(verdict).orElse("")).toList();
  }

  private static ResultTable read(Path table) throws IOException {
    if (!Files.exists(table)) {
      throw bad(table, "not there; vaezoo evaluate RESULTS --with collapse makes it");
    }
    ResultTable rows = ResultTable.read(table.getParent(), table.getFileName().toString());
    if (!rows.notes().isEmpty()) {
      throw new BadSpecException(
          rows.notes().stream().map(note -> table + ": " + note.text()).toList());
    }
    return rows;
  }

  private static BadSpecException bad(Path table, String words) {
    return new BadSpecException(List.of(table + ": " + words));
  }
}
