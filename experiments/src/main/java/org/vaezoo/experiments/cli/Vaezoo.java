package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.vaezoo.experiments.trial.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code vaezoo}. Exit codes: 0 all went well, 1 a trial failed or the disk did, 2 bad
 * usage, a bad spec or bad data, 75 stopped on request and can be resumed.
 */
@Command(
    name = "vaezoo",
    description = "Trains, measures and compares variational autoencoders.",
    mixinStandardHelpOptions = true,
    version = "vaezoo 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "vaezoo --plugins DIR COMMAND ... adds the jars of a folder, as does the variable",
      "VAEZOO_PLUGINS."
    },
    subcommands = {
      RunCommand.class,
      ReproduceCommand.class,
      ResumeCommand.class,
      ExtendCommand.class,
      EvaluateCommand.class,
      AnalyzeCommand.class,
      CompareCommand.class,
      DoctorCommand.class,
      ReportCommand.class,
      SampleCommand.class,
      ReconstructCommand.class,
      InterpolateCommand.class,
      ImputeCommand.class,
      TraverseCommand.class,
      ValidateCommand.class,
      ShowCommand.class,
      ListCommand.class,
      DataCommand.class,
      SchemaCommand.class,
      TableCommand.class,
      ConfusionCommand.class,
      CompressCommand.class,
      DecompressCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Vaezoo implements Runnable {

  /** A trial failed, or the disk did. */
  public static final int FAILED = 1;

  /** Bad usage, a bad spec or bad data. */
  public static final int BAD_INPUT = 2;

  private final StopSignal stop;

  @Spec private CommandSpec command;

  private Vaezoo(StopSignal stop) {
    this.stop = stop;
  }

  /** Runs the command line and ends the virtual machine with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // of libraries that draw and print: all is the same everywhere
    StopSignal stop = StopSignal.install();
    int code = FAILED;
    try {
      code = commandLine(stop).execute(arguments);
    } finally {
      stop.ended(code);
    }
    System.exit(code);
  }

  /** The command line in another program, which nobody stops; its writers can be replaced. */
  public static CommandLine commandLine() {
    return commandLine(StopSignal.never());
  }

  private static CommandLine commandLine(StopSignal stop) {
    CommandLine line = new CommandLine(new Vaezoo(stop));
    FurtherCommand.installed().forEach(line::addSubcommand);
    return line.registerConverter(Path.class, new PathConverter())
        .setExecutionExceptionHandler(new FailureHandler())
        .setParameterExceptionHandler(new BadUsageHandler())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** What asks a run to end. */
  StopSignal stop() {
    return stop;
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "expected a command");
  }
}
