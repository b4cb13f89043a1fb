package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.compare.ComparisonColumns;
import org.vaezoo.experiments.compare.IntervalColumns;
import org.vaezoo.experiments.compare.NotComparableException;
import org.vaezoo.experiments.compare.ResultComparison;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.RowTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets two results side by side. */
@Command(
    name = "compare",
    description = {
      "Compares two results: where their specs differ, and how far their measures do, B - A.",
      "Results of other data, binarisations, splits or kinds of likelihood are refused."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A results folder, or the folder of one of its trials.")
  private Path a;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private Path b;

  @Option(names = "--csv", paramLabel = "FILE", description = "Writes the rows there as well.")
  private Path csv;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    try {
      ResultComparison comparison = ResultComparison.of(read("A", a, out), read("B", b, out));
      print(comparison, out);
      if (csv != null) {
        JsonFiles.writeText(
            csv, RowTable.csv(RowTable.of(ComparisonColumns.SCHEMA, comparison.rows())));
        out.println("table: " + csv);
      }
      out.flush();
      return 0;
    } catch (NotComparableException refusal) {
      out.flush();
      String pair = "vaezoo compare: " + a + " and " + b + ": ";
      command.commandLine().getErr().println(pair + refusal.getMessage());
      command.commandLine().getErr().flush();
      return Vaezoo.BAD_INPUT;
    }
  }

  private static ResultTables read(String side, Path path, PrintWriter out) throws IOException {
    ResultsPath place = ResultsPath.of(path);
    ResultTables all = ResultTables.read(place.folder());
    all.notes().forEach(note -> out.println(side + ": left out: " + note.text()));
    return place.trial().map(all::only).orElse(all);
  }

  private static void print(ResultComparison comparison, PrintWriter out) {
    out.println(
        comparison.specDifferences().isEmpty() ? "specs: no difference" : "specs, A and B:");
    comparison.specDifferences().forEach(line -> out.println("  " + line));
    comparison.unpaired().forEach(trial -> out.println("without a partner: " + trial));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("split", "A", "B", "measure", "A", "B", "B - A", "95 %", "over"));
    comparison.rows().forEach(row -> rows.add(cells(row)));
    TextTable.lines(rows).forEach(out::println);
  }

  private static List<String> cells(Row row) {
    Map<String, Object> cells = row.cells();
    IntervalColumns interval = ComparisonColumns.INTERVAL;
    return List.of(
        text(cells, ComparisonColumns.SPLIT),
        text(cells, ComparisonColumns.A),
        text(cells, ComparisonColumns.B),
        text(cells, ComparisonColumns.MEASURE),
        number(cells, ComparisonColumns.VALUE_A),
        number(cells, ComparisonColumns.VALUE_B),
        number(cells, ComparisonColumns.DIFFERENCE),
        cells.containsKey(interval.low().name())
            ? number(cells, interval.low()) + " .. " + number(cells, interval.high())
            : "-",
        text(cells, ComparisonColumns.OVER));
  }

  private static String text(Map<String, Object> cells, Column column) {
    return (String) cells.get(column.name());
  }

  private static String number(Map<String, Object> cells, Column column) {
    Double value = (Double) cells.get(column.name());
    return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
