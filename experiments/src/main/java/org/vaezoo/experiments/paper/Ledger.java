package org.vaezoo.experiments.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vaezoo.experiments.claim.LedgerColumns;
import org.vaezoo.experiments.claim.Outcome;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.ResultTable;

/** The ledger, {@code results/papers/README.md}: a row a claim, of every paper that was judged. */
public final class Ledger {

  private static final String FILE = LedgerColumns.SCHEMA.table() + ".csv";

  private final List<LedgerEntry> entries;

  private Ledger(List<LedgerEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * The folder of the results of papers.
   *
   * @param results the folder of all results
   */
  static Path folder(Path results) {
    return results.resolve("papers");
  }

  /**
   * Writes the ledger of all verdicts that lie there.
   *
   * @param results the folder of all results
   * @return the file
   * @throws IOException if the disk fails
   */
  public static Path write(Path results) throws IOException {
    Path folder = folder(results);
    List<LedgerEntry> entries = new ArrayList<>();
    try (Stream<Path> papers = Files.list(folder)) {
      for (Path paper : papers.sorted().toList()) {
        entries.addAll(entries(paper));
      }
    }
    Path file = folder.resolve("README.md");
    JsonFiles.writeText(file, String.join("\n", new Ledger(entries).lines()) + "\n");
    return file;
  }

  private static List<LedgerEntry> entries(Path paper) throws IOException {
    return Files.isRegularFile(paper.resolve(FILE))
        ? ResultTable.read(paper, FILE).rows().stream().map(LedgerEntry::new).toList()
        : List.of();
  }

  /**
   * The verdicts of one results folder in brief, as {@code 12 PASS, 1 FAIL}; empty where it was not
   * judged.
   */
  public static String inBrief(Path paper) throws IOException {
    return counts(entries(paper));
  }

  private static String counts(List<LedgerEntry> entries) {
    return Stream.of(Outcome.values())
        .map(outcome -> count(outcome, entries) + " " + outcome)
        .filter(words -> !words.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private static long count(Outcome outcome, List<LedgerEntry> entries) {
    return entries.stream().filter(entry -> entry.is(outcome)).count();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Papers and their claims");
    lines.add("");
    lines.add("Made by `vaezoo reproduce` from the `verdicts.csv` of each folder; not edited.");
    lines.add("What a claim is and how a verdict is made: docs/claims.md.");
    lines.add("");
    lines.add(summary());
    lines.add("");
    lines.add(line(LedgerEntry.HEAD));
    lines.add(line(LedgerEntry.HEAD.stream().map(name -> "---").toList()));
    entries.forEach(entry -> lines.add(line(entry.cells())));
    addExplained(lines);
    return lines;
  }

  private String summary() {
    List<LedgerEntry> claims = entries.stream().filter(entry -> !entry.isControl()).toList();
    List<LedgerEntry> controls = entries.stream().filter(LedgerEntry::isControl).toList();
    long papers = entries.stream().map(LedgerEntry::paper).distinct().count();
    return String.format(
        Locale.ROOT,
        "**%d claims of %d papers: %s.** %d negative controls, which have to fail%s.",
        claims.size(),
        papers,
        counts(claims),
        controls.size(),
        controls.isEmpty() ? "" : ": " + counts(controls));
  }

  /** What is not as it has to be, or open, with what decides. */
  private void addExplained(List<String> lines) {
    List<LedgerEntry> open =
        entries.stream()
            .filter(entry -> entry.isUnexpected() || entry.is(Outcome.INCONCLUSIVE))
            .toList();
    if (!open.isEmpty()) {
      lines.add("");
      lines.add("## Not as expected, or open");
      lines.add("");
      open.forEach(entry -> lines.add("- " + escaped(entry.explained())));
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Ledger::escaped).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
