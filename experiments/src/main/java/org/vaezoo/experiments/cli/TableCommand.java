package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.compare.VariantMarkdown;
import org.vaezoo.experiments.compare.VariantTable;
import org.vaezoo.experiments.experiment.BadSpecException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the comparison of variants as Markdown: the table of the README is made so. */
@Command(
    name = "table",
    description = "Prints the comparison of a sweep over variants as a Markdown table.",
    mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "RESULTS", description = "A results folder with comparison.csv.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Path csv = folder.resolve(VariantTable.TABLE + ".csv");
    if (!Files.exists(csv)) {
      throw new BadSpecException(
          List.of(csv + ": not found; a sweep over variants leaves one when it has ended"));
    }
    PrintWriter out = command.commandLine().getOut();
    VariantMarkdown.lines(csv).forEach(out::println);
    out.flush();
    return 0;
  }
}
