package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.Provenance;

/**
 * Brings trials to their end in this process, one after the other: it trains what is not trained,
 * measures what is not measured, and leaves alone what is done. Data and floors are kept from one
 * trial to the next.
 */
public final class TrialWorker {

  private final DataFolder dataFolder;
  private final LoadedData data;
  private final KnownFloors floors;
  private final StopSignal stop;
  private final TrialListener listener;

  /** Kept, as to find what is installed takes longer than to read a spec. */
  private final SettingsReader settings = new SettingsReader(Variants.parts());

  /**
   * @param dataFolder where data sets lie
   * @param data those that are loaded
   * @param floors those that are known
   */
  public TrialWorker(
      DataFolder dataFolder,
      LoadedData data,
      KnownFloors floors,
      StopSignal stop,
      TrialListener listener) {
    this.dataFolder = dataFolder;
    this.data = data;
    this.floors = floors;
    this.stop = stop;
    this.listener = listener;
  }

  /**
   * Brings a trial to its end.
   *
   * @param begins told where there is something to do, after the data are loaded
   * @throws BadDataException if the data cannot be loaded, or are not those of the task
   */
  public TrialEnd run(TrialTask task, Runnable begins) throws IOException {
    TrialFolder folder = new TrialFolder(task.folder());
    ExperimentSpec spec = task.settings(settings);
    List<MeasureSpec> asked = spec.measures();
    if (folder.isDone(asked) && folder.keepsSpec()) {
      folder.forgetBlocks(asked);
      return TrialEnd.DONE;
    }
    Optional<FolderLock> lock = folder.tryLock();
    if (lock.isEmpty()) {
      return TrialEnd.BUSY;
    }
    try {
      if (!folder.keepsSpec() || folder.result().isEmpty()) {
        folder.writeSpec(task.spec());
      }
      return folder.isDone(asked) ? TrialEnd.DONE : bring(task, work(task, spec, folder), begins);
    } finally {
      lock.get().close();
    }
  }

  private TrialEnd bring(TrialTask task, TrialWork work, Runnable begins) throws IOException {
    TrialFolder folder = work.folder();
    begins.run();
    Optional<TrialResult> result = folder.result();
    if (result.isEmpty()) {
      TrialRunner runner = new TrialRunner(work);
      result = task.choices().restart() ? fromTheStart(runner, folder) : runner.run();
    }
    boolean done = result.isPresent() && measure(work);
    listener.ended(done ? result.get().summary() : "stopped");
    return done ? TrialEnd.DONE : TrialEnd.STOPPED;
  }

  private TrialWork work(TrialTask task, ExperimentSpec spec, TrialFolder folder) {
    DataSets sets = data.of(spec.data());
    if (!sets.digest().equals(task.dataDigest())) {
      throw new BadDataException(
          sets.name()
              + ": expected data of SHA-256 "
              + task.dataDigest()
              + ", found "
              + sets.digest()
              + ": the files have changed since the run began");
    }
    ObjectNode circumstances = Provenance.collect(spec.engine().name().library());
    circumstances.put("dataDigest", sets.digest());
    sets.reading().ifPresent(read -> circumstances.set("data", DataDescription.of(read)));
    return new TrialWork(spec, folder, sets, floors, circumstances, stop, listener, task.choices());
  }

  /** Measures a trial that has finished; of any other there is nothing to measure. */
  private boolean measure(TrialWork work) throws IOException {
    List<MeasureSpec> asked = work.spec().measures();
    return asked.isEmpty()
        || work.folder().ended().status() != TrialStatus.FINISHED
        || new TrialMeasurer(work, dataFolder).run(asked);
  }

  /** Runs a trial, from the start where it is damaged. */
  private Optional<TrialResult> fromTheStart(TrialRunner runner, TrialFolder folder)
      throws IOException {
    try {
      return runner.run();
    } catch (DamagedTrialException damaged) {
      listener.note(damaged.getMessage());
      folder.restart();
      return runner.run();
    }
  }
}
