package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.variant.BadVariantException;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.schedule.ResultsFolderException;
import org.vaezoo.experiments.schedule.WorkerRefusal;
import org.vaezoo.experiments.store.DiskWords;
import org.vaezoo.experiments.table.LaterTablesException;
import org.vaezoo.experiments.trial.OtherMachineException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what is wrong with the input or the disk, a line each; anything else is a fault of ours,
 * with trace.
 */
final class FailureHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) throws Exception {
    boolean disk = exception instanceof IOException || exception instanceof UncheckedIOException;
    List<String> lines = lines(exception);
    lines.forEach(commandLine.getErr()::println);
    commandLine.getErr().flush();
    return disk ? Vaezoo.FAILED : Vaezoo.BAD_INPUT;
  }

  private static List<String> lines(Exception exception) throws Exception {
    if (exception instanceof BadSpecException refusal) {
      return refusal.lines();
    }
    if (exception instanceof WorkerRefusal refusal) {
      return refusal.lines();
    }
    if (exception instanceof BadDataException
        || exception instanceof BadVariantException
        || exception instanceof ResultsFolderException
        || exception instanceof LaterTablesException
        || exception instanceof OtherMachineException
        || exception instanceof MissingEngineException) {
      return List.of(exception.getMessage());
    }
    if (exception instanceof IOException failure) {
      return List.of(DiskWords.of(failure));
    }
    if (exception instanceof UncheckedIOException failure) {
      return List.of(DiskWords.of(failure.getCause()));
    }
    throw exception;
  }
}
