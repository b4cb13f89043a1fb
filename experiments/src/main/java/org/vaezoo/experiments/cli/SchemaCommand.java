package org.vaezoo.experiments.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.SpecJson;
import org.vaezoo.experiments.sweep.ExperimentSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Prints the JSON Schema of specs: {@code vaezoo schema > experiments/schema/experiment-v1.json}.
 */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of specs, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    out.print(SpecJson.pretty(ExperimentSchema.of(Variants.parts(), Variants.installed())));
    out.flush();
    return 0;
  }
}
