package org.vaezoo.experiments.report;

import java.io.IOException;
import java.util.Optional;
import org.vaezoo.experiments.analysis.ResultTable;

/**
 * The verdicts on posterior collapse with their evidence: the table {@code collapse} where the
 * trials were measured by it, else the activity of each latent group.
 */
final class VerdictsSection implements Section {

  private static final String FIRST =
      "First verdicts, from the activity of units alone: a unit is active if its posterior mean"
          + " varies over the examples (Burda et al. 2016). They say what the latents carry, not yet"
          + " whether they could carry more.";

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
      return Optional.of(WholeTable.html("collapse-table", collapse));
    }
    ResultTable groups = folder.results().table("groups");
    return groups.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(Html.note(FIRST) + WholeTable.html("groups-table", groups));
  }
}
