package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.claim.ClaimsSchema;
import org.vaezoo.experiments.experiment.SpecJson;
import org.vaezoo.experiments.sweep.ExperimentSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the JSON Schema of specs, {@code vaezoo schema > experiments/schema/experiment-v1.json},
 * or of claims, {@code vaezoo schema claims > experiments/schema/claims-v1.json}.
 */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of specs or of claims, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  /** Of what there are schemas. */
  enum Kind {
    SPECS,
    CLAIMS
  }

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      description = "specs or claims (default: ${DEFAULT-VALUE}).")
  private Kind kind = Kind.SPECS;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    out.print(SpecJson.pretty(schema()));
    out.flush();
    return 0;
  }

  private ObjectNode schema() {
    return switch (kind) {
      case SPECS -> ExperimentSchema.of(Variants.parts(), Variants.installed());
      case CLAIMS -> ClaimsSchema.schema();
    };
  }
}
