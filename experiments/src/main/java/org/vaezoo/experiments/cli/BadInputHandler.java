package org.vaezoo.experiments.cli;

import java.util.List;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.experiments.spec.BadSpecException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what is wrong with the input, a line each; anything else is a fault of ours, with trace. */
final class BadInputHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) throws Exception {
    List<String> lines = lines(exception);
    lines.forEach(commandLine.getErr()::println);
    commandLine.getErr().flush();
    return Vaezoo.BAD_INPUT;
  }

  private static List<String> lines(Exception exception) throws Exception {
    if (exception instanceof BadSpecException refusal) {
      return refusal.lines();
    }
    if (exception instanceof BadDataException refusal) {
      return List.of(refusal.getMessage());
    }
    throw exception;
  }
}
