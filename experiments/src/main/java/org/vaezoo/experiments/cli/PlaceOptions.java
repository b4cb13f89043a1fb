package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.experiments.schedule.Backend;
import org.vaezoo.experiments.schedule.InThisProcess;
import org.vaezoo.experiments.schedule.Workers;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.StopSignal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where trials run. */
final class PlaceOptions {

  @Spec(Spec.Target.MIXEE)
  private picocli.CommandLine.Model.CommandSpec command;

  @ArgGroup private Place place = new Place();

  /** One or the other. */
  private static final class Place {

    @Option(
        names = "--jobs",
        paramLabel = "N",
        description = {
          "Trials at the same time, in so many worker processes (default: the cores divided by the",
          "spec's engine.threads; a single trial runs in this process)."
        })
    private Integer jobs;

    @Option(
        names = "--in-process",
        description = "Trials one after the other in this process: for a debugger.")
    private boolean inProcess;
  }

  /**
   * Where the trials of an experiment run.
   *
   * @param folder where a worker that crashes leaves its report
   */
  Backend backend(Experiment experiment, Path folder, LoadedData data, StopSignal stop) {
    if (place.jobs != null && place.jobs < 1) {
      throw new ParameterException(
          command.commandLine(), "--jobs: expected at least 1, found " + place.jobs);
    }
    boolean here = place.inProcess || (place.jobs == null && experiment.trials().size() == 1);
    return here
        ? new InThisProcess(data, stop)
        : new Workers(WorkerMain.class, jobs(experiment), folder, data.folder(), stop);
  }

  private int jobs(Experiment experiment) {
    return place.jobs != null
        ? place.jobs
        : experiment.trials().stream()
            .map(trial -> trial.spec().engine())
            .mapToInt(PlaceOptions::thatFit)
            .min()
            .orElseThrow();
  }

  /** A GPU is not shared unless a user says so. */
  private static int thatFit(EngineSettings engine) {
    return engine.device().equals("cpu") ? Workers.thatFit(engine.threads()) : 1;
  }
}
