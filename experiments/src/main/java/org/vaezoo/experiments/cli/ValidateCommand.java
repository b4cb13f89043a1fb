package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.spec.BadSpecException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether specs can be run, and all that is wrong with them. */
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
      int trials = options.read(spec).trials().size();
      command
          .commandLine()
          .getOut()
          .println(spec + ": valid, " + trials + (trials == 1 ? " trial" : " trials"));
      return List.of();
    } catch (BadSpecException e) {
      return e.lines();
    }
  }
}
