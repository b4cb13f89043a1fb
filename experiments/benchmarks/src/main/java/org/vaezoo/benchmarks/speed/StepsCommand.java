package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.benchmarks.shared.PythonOption;
import org.vaezoo.benchmarks.shared.Scratch;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.cli.ResultsOption;
import org.vaezoo.experiments.cli.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures steps of training beside PyTorch of Python. */
@Command(
    name = "steps",
    description = {
      "Measures steps a second of six models beside PyTorch of Python, eager and compiled, and our",
      "own eager steps; leaves tables and a figure in results/benchmarks/steps."
    },
    mixinStandardHelpOptions = true)
public final class StepsCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "NAME",
      description =
          "Models of mlp-400, mlp-128, convolutional, vq-ema, ladder, iwae-50 (default: all).")
  private List<String> models =
      Arrays.stream(BenchmarkModel.values()).map(BenchmarkModel::label).toList();

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Numbers of threads to try (default: 1,2).")
  private List<Integer> threads = List.of(1, 2);

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "Processes of each side, in turn (default: ${DEFAULT-VALUE}).")
  private int pairs = 5;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Timed rounds of a process (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of a round (default: as many as take about half a second).")
  private Integer steps;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds before the first one that is timed (default: ${DEFAULT-VALUE}).")
  private int warmUp = 4;

  @Mixin private PythonOption python;
  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    StepsSettings settings = settings();
    Optional<PythonOption.Found> found = python.find(out);
    Path folder = results.folder().resolve("benchmarks").resolve("steps");
    List<StepsOfModel> measured;
    try (Scratch scratch = Scratch.in(results.folder())) {
      measured =
          new StepsBenchmark(
                  settings,
                  found.map(PythonOption.Found::python),
                  scratch.folder(),
                  line -> say(out, line))
              .measure();
    }
    BenchmarkFolder.write(
        folder,
        Ordered.map(
            StepsTables.STEPS,
            measured.stream().map(StepsOfModel::row).toList(),
            StepsTables.PROCESSES,
            measured.stream().flatMap(model -> model.rows().stream()).toList()),
        found.map(PythonOption.Found::about));
    BenchmarkFolder.write(folder, StepsSummary.drawing(measured));
    TextTable.lines(StepsSummary.lines(measured)).forEach(out::println);
    say(out, "median [least-greatest]; results: " + folder.resolve("steps.csv"));
    return 0;
  }

  private StepsSettings settings() {
    try {
      return new StepsSettings(
          models.stream().map(BenchmarkModel::of).toList(),
          threads,
          pairs,
          rounds,
          Optional.ofNullable(steps),
          warmUp);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
