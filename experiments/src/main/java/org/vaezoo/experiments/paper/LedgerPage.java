package org.vaezoo.experiments.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vaezoo.experiments.claim.Outcome;

/** The ledger as Markdown: counts, a row a claim, and what is not as it has to be. */
final class LedgerPage {

  private LedgerPage() {}

  /** The lines of the page. */
  static List<String> lines(List<LedgerEntry> entries) {
    List<String> lines = new ArrayList<>();
    lines.add("# Papers and their claims");
    lines.add("");
    lines.add("Made by `vaezoo reproduce` from the `verdicts.csv` of each folder; not edited.");
    lines.add("What a claim is and how a verdict is made: docs/claims.md.");
    lines.add("");
    lines.add(summary(entries));
    lines.add("");
    lines.add(line(LedgerEntry.HEAD));
    lines.add(line(LedgerEntry.HEAD.stream().map(name -> "---").toList()));
    entries.forEach(entry -> lines.add(line(entry.cells())));
    addExplained(entries, lines);
    return lines;
  }

  private static String summary(List<LedgerEntry> entries) {
    List<LedgerEntry> claims = entries.stream().filter(entry -> !entry.isControl()).toList();
    List<LedgerEntry> controls = entries.stream().filter(LedgerEntry::isControl).toList();
    long papers = entries.stream().map(LedgerEntry::paper).distinct().count();
    return String.format(
        Locale.ROOT,
        "**Claims: %d, of %d papers: %s.** Negative controls, which have to fail: %d%s.",
        claims.size(),
        papers,
        counts(claims),
        controls.size(),
        controls.isEmpty() ? "" : ": " + counts(controls));
  }

  /** "12 PASS, 1 FAIL". */
  static String counts(List<LedgerEntry> entries) {
    return Stream.of(Outcome.values())
        .map(outcome -> count(outcome, entries) + " " + outcome)
        .filter(words -> !words.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private static long count(Outcome outcome, List<LedgerEntry> entries) {
    return entries.stream().filter(entry -> entry.is(outcome)).count();
  }

  /** What is not as it has to be, or open, with what decides. */
  private static void addExplained(List<LedgerEntry> entries, List<String> lines) {
    List<LedgerEntry> open =
        entries.stream()
            .filter(entry -> entry.isUnexpected() || entry.is(Outcome.INCONCLUSIVE))
            .toList();
    if (!open.isEmpty()) {
      lines.add("");
      lines.add("## Not as expected, or open");
      lines.add("");
      lines.add(
          "What was found about the cause stands in the README of the paper, in"
              + " `experiments/papers`.");
      lines.add("");
      open.forEach(entry -> lines.add("- " + escaped(entry.explained())));
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().map(LedgerPage::escaped).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
