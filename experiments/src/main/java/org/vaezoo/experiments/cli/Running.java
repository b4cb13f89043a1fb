package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.experiments.progress.PlainProgress;
import org.vaezoo.experiments.progress.TerminalProgress;
import org.vaezoo.experiments.schedule.Backend;
import org.vaezoo.experiments.schedule.ExperimentRunner;
import org.vaezoo.experiments.schedule.ResultsFolder;
import org.vaezoo.experiments.schedule.SweepListener;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;

/** Runs an experiment for a person who watches or a log that is read later. */
final class Running {

  private final PrintWriter out;
  private final StopSignal stop;
  private final RunChoices choices;
  private final PlaceOptions place;
  private List<Path> reused = List.of();

  /** A stop is obeyed from now on, also while specs and data are read. */
  Running(PrintWriter out, StopSignal stop, RunChoices choices, PlaceOptions place) {
    stop.begun();
    this.out = out;
    this.stop = stop;
    this.choices = choices;
    this.place = place;
  }

  /** Takes finished trials over from other results folders. */
  void reuse(List<Path> folders) {
    reused = folders;
  }

  /**
   * Runs what is left to do of a sweep.
   *
   * @return the exit code: 0, or 1 where a trial failed, or 75 where the run was stopped
   */
  int run(Experiment experiment, Path path, DataFolder data) throws IOException {
    return run(experiment, path, data, ExperimentRunner::run);
  }

  /** The same with what earlier sweeps have begun in the folder. */
  int resume(Experiment experiment, Path path, DataFolder data) throws IOException {
    return run(experiment, path, data, ExperimentRunner::resume);
  }

  /** Trains trials that have finished for more epochs. */
  int extend(Experiment experiment, ResultsPath trials, DataFolder data, int epochs)
      throws IOException {
    return run(experiment, trials.folder(), data, runner -> runner.extend(epochs, trials::means));
  }

  private interface Work {
    ExperimentRunner.Outcome of(ExperimentRunner runner) throws IOException;
  }

  private int run(Experiment experiment, Path path, DataFolder data, Work work) throws IOException {
    if (!ResultsFolder.holdsTrials(path)) {
      requireEngines(experiment); // where all has ended, nothing has to be computed
    }
    experiment.notes().forEach(out::println);
    ResultsFolder folder = ResultsFolder.open(path, experiment.resolved());
    ExperimentRunner runner = runner(experiment, folder, data);
    runner.reuse(reused);
    int code = exitCode(work.of(runner));
    say(code, folder, runner.failures());
    return code;
  }

  /**
   * Measures trials that have ended.
   *
   * @param trials which of the experiment's
   * @return the exit code: 0, or 1 where a measure failed, or 75 where it was stopped
   */
  int measure(Experiment experiment, ResultsPath trials, DataFolder data) throws IOException {
    requireEngines(experiment);
    ResultsFolder folder = ResultsFolder.existing(trials.folder());
    ExperimentRunner runner = runner(experiment, folder, data);
    int code = exitCode(runner.measure(trials::means));
    list(runner.failures(), "");
    if (code == StopSignal.STOPPED) {
      stopped("the same command goes on");
    } else {
      out.println("results: " + folder.path());
    }
    out.flush();
    return code;
  }

  private ExperimentRunner runner(Experiment experiment, ResultsFolder folder, DataFolder data) {
    LoadedData loaded = new LoadedData(data);
    Backend backend = place.backend(experiment, folder.path(), loaded, stop);
    SweepListener listener = listener(experiment.trials().size());
    return new ExperimentRunner(
        experiment.trials(), folder, loaded, backend, choices, stop, listener);
  }

  /** A run that cannot begin leaves no folder behind. */
  private static void requireEngines(Experiment experiment) {
    experiment.trials().stream()
        .map(trial -> trial.spec().engine())
        .distinct()
        .forEach(settings -> Engines.open(settings).close());
  }

  /** The launcher keeps System.console() null without a terminal, on newer JDKs too. */
  @SuppressWarnings("SystemConsoleNull")
  private SweepListener listener(int trials) {
    return System.console() == null ? new PlainProgress(out, trials) : new TerminalProgress(trials);
  }

  private static int exitCode(ExperimentRunner.Outcome outcome) {
    return switch (outcome) {
      case FINISHED -> 0;
      case WITH_FAILURES -> Vaezoo.FAILED;
      case STOPPED -> StopSignal.STOPPED;
    };
  }

  private void list(List<String> failures, String how) {
    failures.forEach(out::println);
    if (!failures.isEmpty()) {
      out.println(failures.size() + " failed; --retry-failed does them again" + how);
    }
  }

  private void say(int code, ResultsFolder folder, List<String> failures) throws IOException {
    if (code != StopSignal.STOPPED) {
      Answer.lines(folder.path()).forEach(out::println);
    }
    list(failures, ", from the start");
    if (code == StopSignal.STOPPED) {
      stopped("go on with: vaezoo resume " + folder.path());
    } else {
      out.println("report: vaezoo report " + folder.path() + " makes report.html there");
      out.println("results: " + folder.path().resolve("rate_distortion.csv"));
    }
    out.flush();
  }

  private void stopped(String how) {
    if (stop.tells()) {
      out.println("stopped; " + how);
    }
  }
}
