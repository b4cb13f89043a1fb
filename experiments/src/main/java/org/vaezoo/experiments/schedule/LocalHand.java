package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.Provenance;
import org.vaezoo.experiments.trial.DamagedTrialException;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialListener;
import org.vaezoo.experiments.trial.TrialMeasurer;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.experiments.trial.TrialRunner;
import org.vaezoo.experiments.trial.TrialStatus;
import org.vaezoo.experiments.trial.TrialTask;
import org.vaezoo.experiments.trial.TrialWork;

/** Trains and measures trials in this process. Data and floors are kept from one to the next. */
final class LocalHand implements TrialHand {

  private final LoadedData data;
  private final RunChoices choices;
  private final StopSignal stop;

  LocalHand(LoadedData data, RunChoices choices, StopSignal stop) {
    this.data = data;
    this.choices = choices;
    this.stop = stop;
  }

  @Override
  public TrialEnd run(TrialTask task, TrialListener listener) throws IOException {
    ExperimentSpec spec = TaskSpec.of(task);
    TrialFolder folder = new TrialFolder(task.folder());
    Optional<FolderLock> lock = folder.tryLock();
    if (lock.isEmpty()) {
      return TrialEnd.BUSY;
    }
    try {
      if (!folder.keepsSpec()) {
        folder.writeSpec(task.spec());
      }
      return Done.is(spec, folder) ? TrialEnd.ENDED : run(task, spec, folder, listener);
    } finally {
      lock.get().close();
    }
  }

  private TrialEnd run(
      TrialTask task, ExperimentSpec spec, TrialFolder folder, TrialListener listener)
      throws IOException {
    AttemptLog log = new AttemptLog(task.folder());
    log.began();
    TrialWork work =
        new TrialWork(
            spec,
            folder,
            data(task, spec),
            data.floors(),
            circumstances(spec),
            stop,
            listener,
            choices);
    Optional<TrialResult> result = folder.result();
    if (result.isEmpty()) {
      folder.writeSpec(task.spec());
      result = trained(work, listener);
    }
    boolean done = result.isPresent() && measured(work);
    String outcome = done ? result.get().summary() : "stopped";
    log.ended(outcome);
    listener.ended(outcome);
    return done ? TrialEnd.ENDED : TrialEnd.STOPPED;
  }

  private DataSets data(TrialTask task, ExperimentSpec spec) {
    DataSets sets = data.of(spec.data());
    if (!sets.digest().equals(task.dataDigest())) {
      throw new BadDataException(
          String.format(
              Locale.ROOT,
              "%s: the files of its data set have changed: expected the digest %s, found %s",
              task.folder(),
              task.dataDigest(),
              sets.digest()));
    }
    return sets;
  }

  private ObjectNode circumstances(ExperimentSpec spec) {
    ObjectNode circumstances = Provenance.collect(spec.engine().name().library());
    DataSets sets = data.of(spec.data());
    circumstances.put("dataDigest", sets.digest());
    sets.reading().ifPresent(read -> circumstances.set("data", DataReadings.json(read)));
    return circumstances;
  }

  /** Trains a trial, from the start where it is damaged and that was chosen. */
  private Optional<TrialResult> trained(TrialWork work, TrialListener listener)
      throws IOException {
    TrialRunner runner = new TrialRunner(work);
    try {
      return runner.run();
    } catch (DamagedTrialException damaged) {
      if (!choices.restart()) {
        throw damaged;
      }
      listener.note(damaged.getMessage());
      work.folder().restart();
      return runner.run();
    }
  }

  /** Measures a trial that has finished; of any other there is nothing to measure. */
  private boolean measured(TrialWork work) throws IOException {
    List<MeasureSpec> asked = work.spec().measures();
    return asked.isEmpty()
        || work.folder().ended().status() != TrialStatus.FINISHED
        || new TrialMeasurer(work, data.folder()).run(asked);
  }
}
