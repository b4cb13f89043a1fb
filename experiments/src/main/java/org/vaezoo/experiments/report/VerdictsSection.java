package org.vaezoo.experiments.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.collapse.CollapseColumns;
import org.vaezoo.measures.ratedistortion.EvaluationTables;

/**
 * The verdicts on posterior collapse with their evidence: the table {@code collapse} where the
 * trials were measured by it, else the activity of each latent group.
 */
final class VerdictsSection implements Section {

  private static final String GROUPS =
      "What each latent group holds. The measure collapse was not taken: where it would be needed"
          + " for a verdict, the verdict says so.";

  private static final String MEASURED =
      "The rule has the numbers that gave the verdict, or would decide it, with 95 % intervals and"
          + " lines. Each line was halved and doubled: the next column names those that give"
          + " another verdict. Costs and gains are of an example, ± the standard error; a dash"
          + " is a number without a meaning for the model. All numbers stand in collapse.csv,"
          + " below.";

  private static final List<EstimateColumns> EVIDENCE =
      List.of(
          CollapseColumns.PRIOR,
          CollapseColumns.OTHER,
          CollapseColumns.GAIN,
          CollapseColumns.PAYOFF);

  @Override
  public String id() {
    return "verdicts";
  }

  @Override
  public String title() {
    return "Verdicts and their evidence";
  }

  @Override
  public Optional<String> html(Folder folder) throws IOException {
    ResultTable collapse = folder.results().table(CollapseColumns.SCHEMA);
    if (!collapse.rows().isEmpty()) {
      return Optional.of(Html.note(MEASURED) + table(folder, collapse));
    }
    ResultTable groups = folder.results().table(EvaluationTables.GROUPS);
    return groups.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(Html.note(GROUPS) + WholeTable.html("groups-table", groups));
  }

  private static String table(Folder folder, ResultTable collapse) {
    List<String> keys = new ArrayList<>(List.of(TrialColumns.TRIAL.name()));
    keys.addAll(folder.results().sweptKeys());
    keys.add(TrialColumns.SPLIT.name());
    List<String> columns = new ArrayList<>(keys);
    columns.addAll(
        List.of(
            folder.verdicts().heading(),
            VerdictColumns.RULE.heading(),
            CollapseColumns.SENSITIVITY.heading(),
            UnitColumns.ACTIVE_UNITS.heading()));
    EVIDENCE.forEach(each -> columns.add(each.mean().heading()));
    PageTable table = new PageTable("collapse-table", "Verdicts on collapse", columns);
    for (ResultRow row : collapse.rows()) {
      table.add(cells(keys, folder.verdicts().column(), row));
    }
    return table.html();
  }

  private static List<Cell> cells(List<String> keys, Column verdict, ResultRow row) {
    List<Cell> cells = new ArrayList<>();
    keys.forEach(key -> cells.add(Cell.of(row, new GivenName(key))));
    cells.add(Cell.of(row.text(verdict).orElse("")));
    cells.add(
        Cell.of(
            row.text(VerdictColumns.RULE)
                .or(() -> row.text(CollapseColumns.EARLIER_RULE))
                .or(() -> row.text(TrialColumns.MESSAGE))
                .orElse("")));
    cells.add(Cell.of(row.text(CollapseColumns.SENSITIVITY).orElse("")));
    cells.add(Cell.share(row.number(UnitColumns.ACTIVE_UNITS), row.number(GroupColumns.UNITS)));
    EVIDENCE.forEach(each -> cells.add(Cell.estimate(row, each)));
    return cells;
  }
}
