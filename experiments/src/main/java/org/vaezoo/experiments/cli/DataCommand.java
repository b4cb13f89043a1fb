package org.vaezoo.experiments.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.vaezoo.core.data.fetch.CatalogSet;
import org.vaezoo.core.data.fetch.DataCatalog;
import org.vaezoo.core.data.fetch.DataFetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Data sets that are not shipped. */
@Command(
    name = "data",
    description = "Fetches data sets that are not shipped.",
    subcommands = DataCommand.Fetch.class,
    mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {

  @Spec private CommandSpec command;

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "expected a command: fetch");
  }

  /** Downloads a data set, checks it and puts it into the data folder. */
  @Command(
      name = "fetch",
      description = "Downloads a named data set into the data folder and checks its digests.",
      mixinStandardHelpOptions = true)
  static final class Fetch implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "NAME", description = "A data set, as fashion-mnist.")
    private String name;

    @Mixin private DataOption data;

    @Override
    public Integer call() throws Exception {
      CatalogSet set = DataCatalog.named(name);
      PrintWriter out = command.commandLine().getOut();
      new DataFetcher(out::println).fetch(set, data.folder());
      out.flush();
      return 0;
    }
  }
}
