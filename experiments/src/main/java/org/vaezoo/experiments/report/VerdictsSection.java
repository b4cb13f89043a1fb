package org.vaezoo.experiments.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;

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
          + " another verdict. Costs and gains are in nats an example, ± the standard error; a dash"
          + " is a number without a meaning for the model. All numbers stand in collapse.csv,"
          + " below.";

  private static final String EARLIER_RULE = "rule";

  private static final List<String> EVIDENCE =
      List.of("prior_latents_cost", "other_latents_cost", "posterior_gain", "payoff");

  private static final List<String> EVIDENCE_HEADINGS =
      List.of(
          "cost of latents from the prior",
          "cost of another example's latents",
          "gain of optimised posteriors",
          "payoff of information");

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
    ResultTable collapse = folder.results().table("collapse");
    if (!collapse.rows().isEmpty()) {
      return Optional.of(Html.note(MEASURED) + table(folder, collapse));
    }
    ResultTable groups = folder.results().table("groups");
    return groups.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(Html.note(GROUPS) + WholeTable.html("groups-table", groups));
  }

  private static String table(Folder folder, ResultTable collapse) {
    List<String> keys = new ArrayList<>(List.of("trial"));
    keys.addAll(folder.results().sweptKeys());
    keys.add("split");
    List<String> columns = new ArrayList<>(keys);
    columns.addAll(
        List.of(folder.verdicts().heading(), "rule", "other verdict if", "active units"));
    columns.addAll(EVIDENCE_HEADINGS);
    PageTable table = new PageTable("collapse-table", "Verdicts on collapse", columns);
    for (ResultRow row : collapse.rows()) {
      table.add(cells(keys, folder.verdicts().column(), row));
    }
    return table.html();
  }

  private static List<Cell> cells(List<String> keys, String verdict, ResultRow row) {
    List<Cell> cells = new ArrayList<>();
    keys.forEach(key -> cells.add(Cell.of(row, key)));
    cells.add(Cell.of(row.text(verdict).orElse("")));
    cells.add(
        Cell.of(
            row.text(VerdictColumns.RULE.name())
                .or(() -> row.text(EARLIER_RULE))
                .or(() -> row.text("message"))
                .orElse("")));
    cells.add(Cell.of(row.text("sensitivity").orElse("")));
    cells.add(Cell.share(row.number("active_units"), row.number("units")));
    for (String name : EVIDENCE) {
      cells.add(Cell.estimate(row, name));
    }
    return cells;
  }
}
