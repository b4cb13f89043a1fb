package org.vaezoo.benchmarks.sweep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.experiments.cli.ResultsOption;
import org.vaezoo.experiments.cli.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how much sooner a sweep ends in worker processes. */
@Command(
    name = "jobs",
    description = {
      "Measures a sweep of 16 small trials, 784-128-10, ten epochs, one thread each, in one"
          + " process",
      "and in workers; leaves a table in results/benchmark-jobs."
    },
    mixinStandardHelpOptions = true)
public final class JobsCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Mixin private RepeatedSweep repeated;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets a key of the spec, as training.epochs=1 for a try; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    Path scratch = Files.createTempDirectory("vaezoo-jobs");
    Path spec = Sixteen.write(Sixteen.spec(), scratch);
    List<String> run = new ArrayList<>(List.of(spec.toString()));
    settings.forEach(setting -> run.addAll(List.of("--set", setting)));
    JobsBenchmark measured = JobsBenchmark.measure(scratch, run, repeated.jobs(), repeated.pairs());
    Path folder = results.folder().resolve("benchmark-jobs");
    BenchmarkFolder.write(folder, Map.of(SweepTables.JOBS_TABLE, measured.pairs()));
    PrintWriter out = command.commandLine().getOut();
    TextTable.lines(measured.summary()).forEach(out::println);
    out.println("median [least-greatest]; results: " + folder.resolve("jobs.csv"));
    out.println("the sweeps lie in " + scratch);
    out.flush();
    return 0;
  }
}
