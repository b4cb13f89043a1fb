package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.data.DataSpec;
import org.vaezoo.experiments.sweep.Trial;

/**
 * Runs all trials of an experiment and makes its tables. A trial that is finished is not run again;
 * one that another process is running is waited for, so that several processes can share the work
 * of one results folder.
 */
public final class ExperimentRunner {

  private static final long WAIT_MILLIS = 500;

  private final List<Trial> trials;
  private final ResultsFolder folder;
  private final DataFolder dataFolder;
  private final StopSignal stop;
  private final TrialListener listener;
  private DataSpec loadedSpec;
  private DataSets loaded;

  public ExperimentRunner(
      List<Trial> trials,
      ResultsFolder folder,
      DataFolder dataFolder,
      StopSignal stop,
      TrialListener listener) {
    this.trials = List.copyOf(trials);
    this.folder = folder;
    this.dataFolder = dataFolder;
    this.stop = stop;
    this.listener = listener;
  }

  /** How an experiment ended. */
  public enum Outcome {
    /** Every trial is finished. */
    FINISHED,
    /** Every trial has ended, some without measures. */
    WITH_FAILURES,
    /** Stopped on request; it can be resumed. */
    STOPPED
  }

  /** Runs what is left to do. */
  public Outcome run() throws IOException {
    List<IdentifiedTrial> identified = trials.stream().map(this::identified).toList();
    List<IdentifiedTrial> open = new ArrayList<>(identified);
    while (!open.isEmpty()) {
      int before = open.size();
      for (IdentifiedTrial trial : List.copyOf(open)) {
        if (runOrSkip(trial)) {
          open.remove(trial);
        }
        if (stop.requested()) {
          return Outcome.STOPPED;
        }
      }
      if (open.size() == before) {
        pause();
      }
    }
    return folder.writeTables(identified) ? Outcome.FINISHED : Outcome.WITH_FAILURES;
  }

  /**
   * Brings a trial to its end.
   *
   * @return false where another process is at it, or it was stopped
   */
  private boolean runOrSkip(IdentifiedTrial trial) throws IOException {
    TrialFolder trialFolder = folder.trial(trial.id());
    if (trialFolder.result().isPresent()) {
      return true;
    }
    Optional<TrialLock> lock = trialFolder.tryLock();
    if (lock.isEmpty()) {
      return false;
    }
    try {
      return trialFolder.result().isPresent() || run(trial, trialFolder);
    } finally {
      lock.get().close();
    }
  }

  private boolean run(IdentifiedTrial identified, TrialFolder trialFolder) throws IOException {
    Trial trial = identified.trial();
    trialFolder.writeSpec(trial.resolved());
    ObjectNode circumstances = Provenance.collect(trial.spec().engine().name().library());
    DataSets data = data(trial.spec().data());
    circumstances.put("dataDigest", data.digest());
    Optional<TrialResult> result =
        new TrialRunner(trial.spec(), trialFolder, data, circumstances, stop, listener).run();
    listener.ended(identified.id(), result.map(TrialResult::summary).orElse("stopped"));
    return result.isPresent();
  }

  private IdentifiedTrial identified(Trial trial) {
    return new IdentifiedTrial(trial.id(data(trial.spec().data()).digest()), trial);
  }

  /** The data of a trial; consecutive trials on the same data load them once. */
  private DataSets data(DataSpec spec) {
    if (!spec.equals(loadedSpec)) {
      loaded = spec.load(dataFolder);
      loadedSpec = spec;
    }
    return loaded;
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
