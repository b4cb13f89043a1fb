package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.compare.NotComparableException;
import org.vaezoo.experiments.compare.ResultComparison;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.results.RowTable;
import org.vaezoo.experiments.store.JsonFiles;
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
      ResultComparison contrast = ResultComparison.of(read("A", a, out), read("B", b, out));
      print(contrast, out);
      if (csv != null) {
        JsonFiles.writeText(csv, RowTable.csv(RowTable.of("compare", contrast.rows())));
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

  private static void print(ResultComparison contrast, PrintWriter out) {
    out.println(contrast.specDifferences().isEmpty() ? "specs: no difference" : "specs, A and B:");
    contrast.specDifferences().forEach(line -> out.println("  " + line));
    contrast.unpaired().forEach(trial -> out.println("without a partner: " + trial));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("split", "A", "B", "measure", "A", "B", "B - A", "95 %", "over"));
    contrast.rows().forEach(row -> rows.add(cells(row)));
    TextTable.lines(rows).forEach(out::println);
  }

  private static List<String> cells(ObjectNode row) {
    String interval =
        row.has("difference_low")
            ? number(row.get("difference_low")) + " .. " + number(row.get("difference_high"))
            : "-";
    return List.of(
        row.get("split").asText(),
        row.get("a").asText(),
        row.get("b").asText(),
        row.get("measure").asText(),
        number(row.get("value_a")),
        number(row.get("value_b")),
        number(row.get("difference")),
        interval,
        row.get("over").asText());
  }

  private static String number(JsonNode value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value.doubleValue());
  }
}
