package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.compare.Confusion;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.table.RowTable;
import org.vaezoo.measures.collapse.CollapseColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the verdicts that models were made for with those that they got. */
@Command(
    name = "confusion",
    description = {
      "Counts intended and found verdicts on collapse: a table of confusion.",
      "A file of intentions has one verdict a line, in the order of the sweep's trials.",
      "Shares have exact 95 %% intervals; cells without a word are counted as such."
    },
    mixinStandardHelpOptions = true)
final class ConfusionCommand implements Callable<Integer> {

  private static final List<Column> VERDICTS =
      List.of(VerdictColumns.VERDICT, CollapseColumns.EARLIER_VERDICT);

  @Spec private CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "RESULTS=INTENDED",
      description = "A results folder with collapse.csv, and what was intended, by trial.")
  private Map<Path, Path> sets;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the table is written.")
  private Path out;

  private final Set<String> kinds = new LinkedHashSet<>();

  @Override
  public Integer call() throws IOException {
    List<String> intended = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Map.Entry<Path, Path> set : sets.entrySet()) {
      List<String> wanted = intentions(set.getValue());
      List<String> verdicts =
          verdicts(set.getKey().resolve(CollapseColumns.SCHEMA.table() + ".csv"));
      requireSameLength(set, wanted.size(), verdicts.size());
      intended.addAll(wanted);
      found.addAll(verdicts);
    }
    write(RowTable.csv(Confusion.of(intended, found)));
    return 0;
  }

  private static List<String> intentions(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  private List<String> verdicts(Path table) throws IOException {
    if (!Files.exists(table)) {
      throw new BadSpecException(
          List.of(table + ": not there; vaezoo evaluate RESULTS --with collapse makes it"));
    }
    ResultTable rows = ResultTable.read(table.getParent(), table.getFileName().toString());
    if (!rows.notes().isEmpty()) {
      throw new BadSpecException(
          rows.notes().stream().map(note -> table + ": " + note.text()).toList());
    }
    Column verdict =
        VERDICTS.stream()
            .filter(rows::has)
            .findFirst()
            .orElseThrow(
                () ->
                    new BadSpecException(
                        List.of(
                            table
                                + ": expected a column "
                                + VERDICTS.get(0).name()
                                + ", found none")));
    kinds.add(verdict.name());
    if (kinds.size() > 1) {
      throw new BadSpecException(
          List.of(table + ": expected verdicts by the same rules as before, found " + kinds));
    }
    return rows.rows().stream().map(row -> row.text(verdict).orElse("")).toList();
  }

  private static void requireSameLength(Map.Entry<Path, Path> set, int intended, int found) {
    if (intended != found) {
      throw new BadSpecException(
          List.of(
              String.format(
                  Locale.ROOT,
                  "%s: expected a verdict for each of the %d trials of %s, found %d",
                  set.getValue(),
                  found,
                  set.getKey(),
                  intended)));
    }
  }

  private void write(String csv) throws IOException {
    if (out != null) {
      JsonFiles.writeText(out, csv);
      return;
    }
    PrintWriter terminal = command.commandLine().getOut();
    terminal.print(csv);
    terminal.flush();
  }
}
