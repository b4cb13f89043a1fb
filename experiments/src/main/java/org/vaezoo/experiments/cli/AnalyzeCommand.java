package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.compare.Analysis;
import org.vaezoo.experiments.compare.Anchor;
import org.vaezoo.experiments.compare.CurveColumns;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the tables of a sweep that are more than its rows. */
@Command(
    name = "analyze",
    description = {
      "Makes rd_curve.csv, rd_hull.csv, rd_summary.csv and effects.csv of a results folder.",
      "Nothing is trained or measured, and no other file of the folder is touched."
    },
    mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

  private static final List<Column> NATS =
      List.of(CurveColumns.RATE, CurveColumns.DISTORTION, CurveColumns.ELBO);

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the tables are written; else into the folder itself.")
  private Path out;

  @Option(
      names = "--rates",
      split = ",",
      paramLabel = "NATS",
      description =
          "Rates at which the distortion is read off the hull; the area is that from the least to"
              + " the largest (default: 1,2,5,10,20).")
  private List<Double> rates = List.of(1.0, 2.0, 5.0, 10.0, 20.0);

  @Mixin private DataOption data;

  private final List<String> remarks = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    ResultTables results = ResultTables.read(ResultsPath.requireFolder(folder));
    PrintWriter writer = command.commandLine().getOut();
    results.notes().forEach(note -> writer.println("left out: " + note.text()));
    if (results.whyNothingHasRates().isPresent()) {
      command.commandLine().getErr().println(folder + ": " + results.whyNothingHasRates().get());
      return Vaezoo.FAILED;
    }
    Analysis analysis = Analysis.of(results, anchor(), rates);
    Path target = out == null ? folder : out;
    analysis.write(target);
    remarks.forEach(writer::println);
    TextTable.lines(shown(analysis.tables().get(CurveColumns.CURVE))).forEach(writer::println);
    writer.println(
        "tables: " + target.resolve(CurveColumns.CURVE.table() + ".csv") + " and those beside it");
    writer.flush();
    return 0;
  }

  /** The anchor needs the data; where they are not at hand the curve is made without it. */
  private Optional<Anchor> anchor() {
    DataFolder at = data.folder();
    try {
      Optional<Anchor> anchor =
          Anchor.of(
              new ExperimentReader(at, Long.MAX_VALUE)
                  .read(folder.resolve("spec.json"), Overrides.NO_MEASURES)
                  .spec()
                  .data()
                  .load(at));
      if (anchor.isEmpty()) {
        remarks.add("no anchor at R = 0: it is known for binary data alone");
      }
      return anchor;
    } catch (BadSpecException refusal) {
      remarks.add("no anchor at R = 0: " + String.join("; ", refusal.lines()));
    } catch (BadDataException missing) {
      remarks.add("no anchor at R = 0: " + missing.getMessage());
    }
    return Optional.empty();
  }

  /** The points in columns: what tells them apart, R, D and ELBO, and what they are worth. */
  private static List<List<String>> shown(List<Row> points) {
    Set<String> keys = new LinkedHashSet<>(List.of(CurveColumns.SPLIT.name()));
    for (Row point : points) {
      keys.addAll(point.cells().keySet());
    }
    keys.removeIf(name -> !name.equals(CurveColumns.SPLIT.name()) && isMeasured(name));
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(keys);
    heading.addAll(List.of("seeds", "R", "D", "ELBO", "place"));
    rows.add(heading);
    for (Row point : points) {
      Map<String, Object> cells = point.cells();
      List<String> row = new ArrayList<>();
      keys.forEach(key -> row.add(String.valueOf(cells.getOrDefault(key, "-"))));
      row.add(cells.get(CurveColumns.SEEDS.name()).toString());
      NATS.forEach(
          each -> row.add(String.format(Locale.ROOT, "%.2f", (Double) cells.get(each.name()))));
      row.add(place(cells));
      rows.add(row);
    }
    return rows;
  }

  /** Whether a column is none of the swept keys. */
  private static boolean isMeasured(String column) {
    return CurveColumns.CURVE.column(column).isPresent();
  }

  private static String place(Map<String, Object> point) {
    if (point.get(CurveColumns.DOMINATED.name()).equals(true)) {
      return "dominated";
    }
    return point.get(CurveColumns.ON_HULL.name()).equals(true) ? "on the hull" : "above the hull";
  }
}
