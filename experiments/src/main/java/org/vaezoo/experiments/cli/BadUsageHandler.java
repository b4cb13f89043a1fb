package org.vaezoo.experiments.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with the usage, and where help is. */
final class BadUsageHandler implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command
        .getErr()
        .println(
            name + ": " + exception.getMessage() + guess(exception) + "; see " + name + " --help");
    command.getErr().flush();
    return Vaezoo.BAD_INPUT;
  }

  private static String guess(ParameterException exception) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> guesses = unmatched.getSuggestions();
    return guesses.isEmpty()
        ? ""
        : guesses.stream().limit(3).collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }
}
