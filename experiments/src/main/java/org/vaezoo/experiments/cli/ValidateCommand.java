package org.vaezoo.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.schedule.DataReadings;
import org.vaezoo.experiments.sweep.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says whether specs can be run, and all that is wrong with them: reads the data as a run would.
 */
@Command(
    name = "validate",
    description = "Says whether specs can be run, and all that is wrong with them.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private SpecOptions options;

  @Parameters(arity = "1..*", paramLabel = "SPEC", description = "Spec files.")
  private List<Path> specs;

  @Override
  public Integer call() {
    List<String> problems = new ArrayList<>();
    for (Path spec : specs) {
      problems.addAll(problems(spec));
    }
    if (!problems.isEmpty()) {
      throw new BadSpecException(problems);
    }
    return 0;
  }

  private List<String> problems(Path spec) {
    try {
      Experiment experiment = options.read(spec);
      List<String> lines = new ArrayList<>(experiment.notes());
      List<String> problems = new ArrayList<>();
      for (DataSpec data : DataReadings.of(experiment)) {
        try {
          lines.addAll(DataReadings.lines(data.load(options.folder())));
        } catch (BadDataException e) {
          problems.add(spec + ": /data/set: " + e.getMessage().replaceFirst("^/data/set: ", ""));
        }
      }
      if (problems.isEmpty()) {
        int trials = experiment.trials().size();
        PrintWriter out = command.commandLine().getOut();
        out.println(spec + ": valid, " + trials + (trials == 1 ? " trial" : " trials"));
        lines.forEach(out::println);
      }
      return problems;
    } catch (BadSpecException e) {
      return e.lines();
    }
  }
}
