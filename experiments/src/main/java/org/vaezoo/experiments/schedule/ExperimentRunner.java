package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.KnownFloors;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.StoppedException;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialListener;
import org.vaezoo.experiments.trial.TrialTask;
import org.vaezoo.experiments.trial.TrialWorker;

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
  private final LoadedData data;
  private final KnownFloors floors = new KnownFloors();
  private final TrialWorker worker;
  private final StopSignal stop;
  private final TrialListener listener;
  private final RunChoices choices;
  private final Set<DataSpec> said = new LinkedHashSet<>();
  private final Set<String> busy = new LinkedHashSet<>();
  private List<IdentifiedTrial> ofRun = List.of();

  /**
   * @param choices what it does where it would refuse or pass on
   */
  public ExperimentRunner(
      List<Trial> trials,
      ResultsFolder folder,
      DataFolder dataFolder,
      RunChoices choices,
      StopSignal stop,
      TrialListener listener) {
    this.trials = List.copyOf(trials);
    this.folder = folder;
    this.dataFolder = dataFolder;
    this.data = new LoadedData(dataFolder);
    this.choices = choices;
    this.stop = stop;
    this.listener = listener;
    this.worker = new TrialWorker(dataFolder, data, floors, stop, listener);
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

  /**
   * Runs what is left to do.
   *
   * @throws ResultsFolderException if the folder holds trials of other data
   */
  public Outcome run() throws IOException {
    List<IdentifiedTrial> identified = prepared(identified());
    ofRun = identified;
    if (choices.retryFailed()) {
      giveUp(identified, TrialFolder::giveUpFailures);
    }
    try {
      sayFloors(identified);
    } catch (StoppedException stopped) {
      return Outcome.STOPPED;
    }
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

  /** What the models that are not trained yet have to be above. */
  private void sayFloors(List<IdentifiedTrial> identified) throws IOException {
    FloorNotes notes = new FloorNotes(data, floors, stop);
    for (IdentifiedTrial trial : identified) {
      if (folder.trial(trial.id()).result().isEmpty()) {
        notes.of(trial.trial().spec()).forEach(listener::note);
      }
    }
  }

  /**
   * What of the run's trials has ended without measures, and why: one line a trial or measure, in
   * the order of the sweep; also of what had ended before.
   */
  public List<String> failures() throws IOException {
    List<String> lines = new ArrayList<>();
    for (IdentifiedTrial trial : ofRun) {
      folder.trial(trial.id()).failures(place(trial)).forEach(lines::add);
    }
    return lines;
  }

  private interface Failures {
    void giveUp(TrialFolder folder) throws IOException;
  }

  private void giveUp(List<IdentifiedTrial> identified, Failures failures) throws IOException {
    for (IdentifiedTrial trial : identified) {
      TrialFolder trialFolder = folder.trial(trial.id());
      Optional<FolderLock> lock = trialFolder.tryLock();
      if (lock.isEmpty()) {
        continue; // somebody is at it already
      }
      try {
        failures.giveUp(trialFolder);
      } finally {
        lock.get().close();
      }
    }
  }

  private String place(IdentifiedTrial trial) {
    return String.format(
        Locale.ROOT, "trial %s (%d of %d)", trial.id(), trial.trial().number(), trials.size());
  }

  /**
   * Measures trials that have ended, by their specs' measures, and trains none.
   *
   * @param chosen which trials, by their ids
   * @throws IOException if a trial has not ended, or one that is chosen has no model
   */
  public Outcome measure(Predicate<String> chosen) throws IOException {
    List<IdentifiedTrial> identified = prepared(stored());
    ofRun = identified;
    for (IdentifiedTrial trial : identified) {
      folder.trial(trial.id()).ended();
    }
    if (choices.retryFailed()) {
      List<IdentifiedTrial> meant = identified.stream().filter(t -> chosen.test(t.id())).toList();
      giveUp(meant, TrialFolder::giveUpFailedMeasures);
    }
    for (IdentifiedTrial trial : identified) {
      if (chosen.test(trial.id()) && !runOrSkip(trial)) {
        return Outcome.STOPPED;
      }
    }
    return folder.writeTables(identified) ? Outcome.FINISHED : Outcome.WITH_FAILURES;
  }

  /** The trials, where the folder is theirs. */
  private List<IdentifiedTrial> prepared(List<IdentifiedTrial> identified) throws IOException {
    folder.requireNoOthers(identified);
    return identified;
  }

  /**
   * Brings a trial to its end.
   *
   * @return false where another process is at it, or it was stopped
   */
  private boolean runOrSkip(IdentifiedTrial trial) throws IOException {
    TrialEnd end =
        worker.run(task(trial), () -> listener.chosen(trial.trial().number(), trial.id()));
    if (end == TrialEnd.BUSY) {
      saysThatItIsBusy(trial);
    }
    return end == TrialEnd.DONE;
  }

  private TrialTask task(IdentifiedTrial trial) throws IOException {
    return new TrialTask(
        (ObjectNode) trial.trial().resolved(),
        trial.dataDigest(),
        folder.trial(trial.id()).path(),
        choices);
  }

  private void saysThatItIsBusy(IdentifiedTrial trial) {
    if (busy.add(trial.id())) {
      listener.note(
          place(trial)
              + " is at work in another process; this one does the others and waits for it");
    }
  }

  private List<IdentifiedTrial> identified() {
    return trials.stream().map(this::identified).toList();
  }

  /** The trials under the names that they were stored by, if by an earlier version. */
  private List<IdentifiedTrial> stored() throws IOException {
    List<IdentifiedTrial> today = identified();
    Set<String> names = today.stream().map(IdentifiedTrial::id).collect(Ordered.toSet());
    return EarlierNames.of(folder, new ExperimentReader(dataFolder, 1), names).givenTo(today);
  }

  private IdentifiedTrial identified(Trial trial) {
    DataSets sets = data.of(trial.spec().data());
    if (said.add(trial.spec().data())) {
      DataReadings.lines(sets).forEach(listener::note);
    }
    return new IdentifiedTrial(trial.id(sets.digest()), trial, sets.digest());
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
