package org.vaezoo.experiments.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code vaezoo}. Exit codes: 0 all went well, 1 a trial failed, 2 bad usage or a bad
 * spec.
 */
@Command(
    name = "vaezoo",
    description = "Trains, measures and compares variational autoencoders.",
    mixinStandardHelpOptions = true,
    version = "vaezoo 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ResumeCommand.class,
      ValidateCommand.class,
      ShowCommand.class,
      ListCommand.class,
      DataCommand.class,
      SchemaCommand.class,
      BenchmarkCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Vaezoo implements Runnable {

  /** A trial failed. */
  public static final int FAILED = 1;

  /** Bad usage or a bad spec. */
  public static final int BAD_INPUT = 2;

  @Spec private CommandSpec command;

  /** Runs the command line and ends the virtual machine with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line; its writers can be replaced. */
  public static CommandLine commandLine() {
    return new CommandLine(new Vaezoo())
        .setExecutionExceptionHandler(new BadInputHandler())
        .setParameterExceptionHandler(new BadUsageHandler())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "expected a command");
  }
}
