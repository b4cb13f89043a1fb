package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.experiments.experiment.SpecJson;
import org.vaezoo.experiments.schedule.DataReadings;
import org.vaezoo.experiments.schedule.Grouping;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a spec with everything written out, and its trials. */
@Command(
    name = "show",
    description = "Prints a spec with everything written out, and its trials; trains nothing.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private SpecOptions options;

  @Parameters(paramLabel = "SPEC", description = "A spec file.")
  private Path spec;

  private final Map<DataSpec, String> digests = new LinkedHashMap<>();
  private final List<String> readings = new ArrayList<>();

  @Override
  public Integer call() {
    Experiment experiment = options.read(spec);
    DataFolder folder = options.folder();
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading(experiment));
    experiment.trials().forEach(trial -> rows.add(row(experiment, trial, folder)));
    PrintWriter out = command.commandLine().getOut();
    out.print(SpecJson.pretty(experiment.resolved()));
    out.println();
    experiment.notes().forEach(out::println);
    readings.forEach(out::println);
    TextTable.lines(rows).forEach(out::println);
    Grouping.of(experiment.trials()).lines().forEach(out::println);
    out.flush();
    return 0;
  }

  private static List<String> heading(Experiment experiment) {
    List<String> cells = new ArrayList<>(List.of("trial", "id"));
    cells.addAll(experiment.sweptKeys());
    return cells;
  }

  private String digest(DataSpec data, DataFolder folder) {
    DataSets sets = data.load(folder);
    readings.addAll(DataReadings.lines(sets));
    return sets.digest();
  }

  private List<String> row(Experiment experiment, Trial trial, DataFolder folder) {
    String digest = digests.computeIfAbsent(trial.spec().data(), data -> digest(data, folder));
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(trial.number()));
    cells.add(trial.id(digest));
    for (String key : experiment.sweptKeys()) {
      JsonNode value = trial.overrides().values().get(key);
      cells.add(value == null ? "-" : value.toString());
    }
    return cells;
  }
}
