package org.vaezoo.experiments.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vaezoo.experiments.claim.LedgerColumns;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.ResultTable;

/** The ledger, {@code results/papers/README.md}: a row a claim, of every paper that was judged. */
public final class Ledger {

  private static final String FILE = LedgerColumns.SCHEMA.table() + ".csv";

  private Ledger() {}

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
    JsonFiles.writeText(file, String.join("\n", LedgerPage.lines(entries)) + "\n");
    return file;
  }

  private static List<LedgerEntry> entries(Path paper) throws IOException {
    if (!Files.isRegularFile(paper.resolve(FILE))) {
      return List.of();
    }
    String folder = paper.getFileName().toString();
    return ResultTable.read(paper, FILE).rows().stream()
        .map(row -> new LedgerEntry(folder, row))
        .toList();
  }

  /**
   * The verdicts of one results folder in brief, as {@code 12 PASS, 1 FAIL}; empty where it was not
   * judged.
   *
   * @throws IOException if the disk fails
   */
  public static String inBrief(Path paper) throws IOException {
    return LedgerPage.counts(entries(paper));
  }
}
