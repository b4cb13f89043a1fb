package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vaezoo.experiments.claim.Claims;
import org.vaezoo.experiments.claim.Tier;
import org.vaezoo.experiments.paper.Ledger;
import org.vaezoo.experiments.paper.PaperFolder;
import org.vaezoo.experiments.paper.Papers;

/** What {@code vaezoo list papers} prints: a line a paper. */
final class PaperListing {

  private PaperListing() {}

  static List<String> lines(Papers papers, Path results) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("paper", "tiers", "claims", "verdicts", "variants", "title"));
    for (PaperFolder paper : papers.all()) {
      Claims claims = paper.claims();
      rows.add(
          List.of(
              paper.id(),
              paper.tiers().stream().map(Tier::word).collect(Collectors.joining(", ")),
              claims.size() + "",
              verdicts(paper, results),
              String.join(", ", claims.variants()),
              claims.paper().title()));
    }
    return TextTable.lines(rows);
  }

  /** Of each tier that was judged. */
  private static String verdicts(PaperFolder paper, Path results) throws IOException {
    List<String> all = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      String brief = Ledger.inBrief(paper.results(results, tier));
      if (!brief.isEmpty()) {
        all.add((tier == Tier.CPU ? "" : tier.word() + ": ") + brief);
      }
    }
    return all.isEmpty() ? "-" : String.join("; ", all);
  }
}
