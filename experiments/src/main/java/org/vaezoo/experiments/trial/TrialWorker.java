package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.Claim;
import org.vaezoo.experiments.store.Fence;
import org.vaezoo.experiments.store.Provenance;

/**
 * Brings trials to their end in this process, one after the other: it trains what is not trained,
 * measures what is not measured, and leaves alone what is done. Data and floors are kept from one
 * trial to the next.
 */
public final class TrialWorker {

  private final LoadedData data;
  private final StopSignal stop;
  private final Execution execution;

  /** Kept, as to find what is installed takes longer than to read a spec. */
  private final SettingsReader settings = new SettingsReader(Variants.parts());

  /**
   * @param data those that are loaded, and their floors
   */
  public TrialWorker(LoadedData data, StopSignal stop) {
    this(data, stop, new TrialRunner(data.folder(), BlockLength::new));
  }

  /** The same by another execution, as one of a benchmark that trains nothing. */
  public TrialWorker(LoadedData data, StopSignal stop, Execution execution) {
    this.data = data;
    this.stop = stop;
    this.execution = execution;
  }

  /**
   * Brings a trial to its end.
   *
   * @throws org.vaezoo.experiments.store.LostClaimException if another process has taken the trial
   *     over
   * @throws BadDataException if the data cannot be loaded, or are not those of the task
   */
  public TrialEnd run(TrialTask task, TrialListener listener) throws IOException {
    TrialFolder folder = new TrialFolder(task.folder());
    ExperimentSpec spec = task.settings(settings);
    List<MeasureSpec> asked = spec.allMeasures();
    if (folder.isDone(asked) && folder.keepsSpec()) {
      folder.forgetBlocks(asked);
      return TrialEnd.DONE;
    }
    Optional<Claim> claim = folder.tryClaim();
    if (claim.isEmpty()) {
      return TrialEnd.BUSY;
    }
    try {
      if (!folder.keepsSpec() || folder.result().isEmpty()) {
        folder.writeSpec(task.spec());
      }
      return folder.isDone(asked)
          ? TrialEnd.DONE
          : bring(work(task, spec, folder, claim.get(), listener));
    } catch (IOException | UncheckedIOException failure) {
      claim.get().require(); // what another is at now may fail in any way
      throw failure;
    } finally {
      claim.get().close();
    }
  }

  private TrialEnd bring(TrialWork work) throws IOException {
    AttemptLog log = new AttemptLog(work.folder().path());
    log.began();
    if (work.folder().result().isEmpty()) {
      inherit(work);
    }
    Optional<TrialResult> result = execution.run(work);
    String outcome = result.map(TrialResult::summary).orElse("stopped");
    work.fence().require();
    log.ended(outcome);
    work.listener().ended(outcome);
    return result.isPresent() ? TrialEnd.DONE : TrialEnd.STOPPED;
  }

  /** Begins a child with what its parent had learned. */
  private void inherit(TrialWork work) throws IOException {
    TrialFolder folder = work.folder();
    if (work.spec().parent().isPresent() && folder.checkpoints().steps().isEmpty()) {
      TrialFolder parent =
          new TrialFolder(folder.path().resolveSibling(work.spec().parent().get()));
      new ParentTrial(parent, settings, work.listener()::note).handDown(folder, work.spec());
    }
  }

  private TrialWork work(
      TrialTask task, ExperimentSpec spec, TrialFolder folder, Fence fence, TrialListener listener)
      throws IOException {
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
    sets.reading().ifPresent(read -> circumstances.set("data", ReadData.of(read)));
    Optional<TrialGroup> group = TrialGroup.of(folder);
    group.ifPresent(of -> circumstances.set(TrialGroup.KEY, of.circumstance(folder.id())));
    return new TrialWork(
        spec,
        folder,
        fence,
        sets,
        data.input(spec.data()),
        data.floors(),
        circumstances,
        stop,
        listener,
        group,
        task.choices());
  }
}
