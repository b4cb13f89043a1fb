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
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.data.DataSpec;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.Provenance;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.DamagedTrialException;
import org.vaezoo.experiments.trial.KnownFloors;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.StoppedException;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialListener;
import org.vaezoo.experiments.trial.TrialMeasurer;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.experiments.trial.TrialRunner;
import org.vaezoo.experiments.trial.TrialStatus;
import org.vaezoo.experiments.trial.TrialWork;

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
    TrialFolder trialFolder = folder.trial(trial.id());
    if (isDone(trial, trialFolder) && trialFolder.keepsSpec()) {
      trialFolder.forgetBlocks(trial.trial().spec().measures());
      return true;
    }
    Optional<FolderLock> lock = trialFolder.tryLock();
    if (lock.isEmpty()) {
      saysThatItIsBusy(trial);
      return false;
    }
    try {
      if (!trialFolder.keepsSpec()) {
        trialFolder.writeSpec(trial.trial().resolved());
      }
      return isDone(trial, trialFolder) || run(trial, trialFolder);
    } finally {
      lock.get().close();
    }
  }

  /** Whether the trial has ended, and was measured by all that is asked for. */
  private boolean isDone(IdentifiedTrial trial, TrialFolder trialFolder) throws IOException {
    Optional<TrialResult> result = trialFolder.result();
    if (result.isEmpty() || result.get().status() != TrialStatus.FINISHED) {
      return result.isPresent();
    }
    for (MeasureSpec measure : trial.trial().spec().measures()) {
      if (!trialFolder.isMeasuredBy(measure)) {
        return false;
      }
    }
    return true;
  }

  private boolean run(IdentifiedTrial identified, TrialFolder trialFolder) throws IOException {
    Trial trial = identified.trial();
    ObjectNode circumstances = Provenance.collect(trial.spec().engine().name().library());
    DataSets sets = data.of(trial.spec().data());
    circumstances.put("dataDigest", sets.digest());
    sets.reading().ifPresent(read -> circumstances.set("data", DataReadings.json(read)));
    listener.chosen(trial.number(), identified.id());
    TrialWork work =
        new TrialWork(
            trial.spec(), trialFolder, sets, floors, circumstances, stop, listener, choices);
    Optional<TrialResult> result = trialFolder.result();
    if (result.isEmpty()) {
      trialFolder.writeSpec(trial.resolved());
      TrialRunner runner = new TrialRunner(work);
      result = choices.restart() ? fromTheStart(runner, trialFolder) : runner.run();
    }
    boolean done = result.isPresent() && measure(work);
    listener.ended(done ? result.get().summary() : "stopped");
    return done;
  }

  /** Measures a trial that has finished; of any other there is nothing to measure. */
  private boolean measure(TrialWork work) throws IOException {
    List<MeasureSpec> asked = work.spec().measures();
    return asked.isEmpty()
        || work.folder().ended().status() != TrialStatus.FINISHED
        || new TrialMeasurer(work, dataFolder).run(asked);
  }

  /** Runs a trial, from the start where it is damaged. */
  private Optional<TrialResult> fromTheStart(TrialRunner runner, TrialFolder trialFolder)
      throws IOException {
    try {
      return runner.run();
    } catch (DamagedTrialException damaged) {
      listener.note(damaged.getMessage());
      trialFolder.restart();
      return runner.run();
    }
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
    return new IdentifiedTrial(trial.id(sets.digest()), trial);
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
