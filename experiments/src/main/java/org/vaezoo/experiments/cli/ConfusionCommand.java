package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.compare.Confusion;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.RowTable;
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

  @Spec private CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "RESULTS=INTENDED",
      description = "A results folder with collapse.csv, and what was intended, by trial.")
  private Map<Path, Path> sets;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the table is written.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    List<String> intended = new ArrayList<>();
    List<String> found = new ArrayList<>();
    FoundVerdicts results = new FoundVerdicts();
    for (Map.Entry<Path, Path> set : sets.entrySet()) {
      List<String> wanted = intentions(set.getValue());
      List<String> verdicts = results.verdicts(set.getKey());
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
