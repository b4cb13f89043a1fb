package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.progress.PlainProgress;
import org.vaezoo.experiments.schedule.ExperimentRunner;
import org.vaezoo.experiments.schedule.InThisProcess;
import org.vaezoo.experiments.schedule.ResultsFolder;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialWorker;

/**
 * A process in which a sweep of {@link NoOp}s runs: a folder and a number of trials are its
 * arguments, its last line says in JSON what the sweep took. One real trial comes before it, so
 * that engine and classes are loaded and there are results for the others to repeat.
 */
final class NoOpSweep {

  /** The name of the sweep. */
  static final String NAME = "no-op";

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  private final SmallestExperiment smallest;
  private final DataFolder data;
  private final StopSignal stop = StopSignal.never();

  private NoOpSweep(Path folder) throws IOException {
    this.smallest = SmallestExperiment.in(folder);
    this.data = new DataFolder(Optional.of(folder));
  }

  /** Runs the sweep. */
  public static void main(String[] arguments) throws IOException {
    NoOpSweep sweep = new NoOpSweep(Path.of(arguments[0]));
    ObjectNode report = sweep.run(Integer.parseInt(arguments[1]));
    OUT.println();
    OUT.println(new ObjectMapper().writeValueAsString(report));
  }

  private ObjectNode run(int trials) throws IOException {
    LoadedData loaded = new LoadedData(data);
    run("one", 1, loaded, new TrialWorker(loaded, stop));
    Path one = smallest.folder().resolve("results/one/trials");
    NoOp noOp = NoOp.like(new TrialFolder(only(one)));
    long processor = SYSTEM.getProcessCpuTime();
    long clock = System.nanoTime();
    run(NAME, trials, loaded, new TrialWorker(loaded, stop, noOp));
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("seconds", (System.nanoTime() - clock) / 1e9);
    report.put("processorSeconds", (SYSTEM.getProcessCpuTime() - processor) / 1e9);
    return report.put("peakHeapMegabytes", peakHeapMegabytes());
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findFirst().orElseThrow();
    }
  }

  /** Reads the spec and runs it, all but the command line around it. */
  private void run(String name, int trials, LoadedData loaded, TrialWorker worker)
      throws IOException {
    Experiment experiment =
        new ExperimentReader(data, ExperimentReader.MAX_TRIALS)
            .read(smallest.spec(name, trials), Overrides.NONE);
    ResultsFolder folder =
        ResultsFolder.open(
            smallest.folder().resolve("results").resolve(name), experiment.resolved());
    ExperimentRunner runner =
        new ExperimentRunner(
            experiment.trials(),
            folder,
            loaded,
            new InThisProcess(worker, stop),
            new RunChoices(false, false, false),
            stop,
            new PlainProgress(OUT, trials));
    if (runner.run() != ExperimentRunner.Outcome.FINISHED) {
      throw new IOException(name + ": expected a sweep that finishes: " + runner.failures());
    }
  }

  private static double peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / 1e6;
  }
}
