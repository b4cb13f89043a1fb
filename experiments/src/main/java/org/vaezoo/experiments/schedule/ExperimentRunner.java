package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.EndedTrial;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.StoppedException;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialTask;

/**
 * Runs all trials of an experiment and makes its tables. A trial that is finished is not run again;
 * one that another process is running is waited for, so that several processes can share the work
 * of one results folder.
 */
public final class ExperimentRunner {

  private static final long WAIT_MILLIS = 500;

  private final Identification identification;
  private final ResultsFolder folder;
  private final LoadedData data;
  private final Backend backend;
  private final StopSignal stop;
  private final SweepListener listener;
  private final RunChoices choices;
  private final Set<String> busy = new LinkedHashSet<>();
  private List<IdentifiedTrial> ofRun = List.of();
  private Optional<TrialTables> tables = Optional.empty();
  private Takeover others;
  private TrialNames names = new TrialNames(List.of());

  /**
   * @param data what the trials learn from
   * @param backend where they run
   * @param choices what it does where it would refuse or pass on
   */
  public ExperimentRunner(
      List<Trial> trials,
      ResultsFolder folder,
      LoadedData data,
      Backend backend,
      RunChoices choices,
      StopSignal stop,
      SweepListener listener) {
    this.identification = new Identification(List.copyOf(trials), folder, data, listener);
    this.folder = folder;
    this.data = data;
    this.backend = backend;
    this.choices = choices;
    this.stop = stop;
    this.listener = listener;
    this.others = new Takeover(folder, List.of());
  }

  /**
   * Takes finished trials over from other results folders, before it trains any.
   *
   * @param folders looked into in this order
   */
  public void reuse(List<Path> folders) {
    others = new Takeover(folder, folders);
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
   * Runs what is left to do of the sweep.
   *
   * @throws ResultsFolderException if the folder holds trials of other data
   */
  public Outcome run() throws IOException {
    return run(identification.ofSweep());
  }

  /**
   * Runs what is left to do of the sweep, and of what earlier sweeps have begun in the folder.
   *
   * @throws ResultsFolderException if the folder holds trials of other data
   */
  public Outcome resume() throws IOException {
    FolderTrials found = identification.withBegun();
    folder.requireOtherSweeps(found.earlier());
    return run(found);
  }

  /**
   * Trains trials that have finished for more epochs, each in a child of its own.
   *
   * @param epochs of the children, with those of their parents
   * @param chosen which trials, by their ids
   * @throws IOException if a trial of the sweep has not ended, or there is nothing to extend
   */
  public Outcome extend(int epochs, Predicate<String> chosen) throws IOException {
    FolderTrials found = identification.ofSweep();
    folder.requireOtherSweeps(found.earlier());
    for (IdentifiedTrial trial : found.today()) {
      folder.trial(trial.id()).ended();
    }
    return run(new Extension(folder, epochs, listener::note).of(found, chosen));
  }

  private Outcome run(FolderTrials unnamed) throws IOException {
    for (IdentifiedTrial trial : unnamed.all()) {
      SweptFile.keep(folder.trial(trial.id()), trial.trial().overrides());
    }
    FolderTrials found = identification.named(unnamed);
    List<IdentifiedTrial> identified = prepared(found.ofRun());
    if (choices.retryFailed()) {
      Retries.of(folder, identified, Retries::giveUp);
    }
    others.of(identified, names, listener::note);
    List<IdentifiedTrial> open = OpenTrials.of(folder, identified);
    try {
      sayFloors(open);
    } catch (StoppedException stopped) {
      return Outcome.STOPPED;
    }
    return ended(open) ? written(found) : Outcome.STOPPED;
  }

  /** Remembers which trials the run is of, and how they are called. */
  private List<IdentifiedTrial> prepared(List<IdentifiedTrial> ofThisRun) {
    ofRun = ofThisRun;
    names = new TrialNames(ofThisRun.stream().map(IdentifiedTrial::trial).toList());
    return ofThisRun;
  }

  /** Brings trials to their ends; false where a stop was asked for. */
  private boolean ended(List<IdentifiedTrial> left) throws IOException {
    new GroupFormation(folder).of(left, ofRun);
    listener.begins(left.size(), ofRun.size());
    try {
      return allEnded(left);
    } finally {
      listener.over();
    }
  }

  private boolean allEnded(List<IdentifiedTrial> left) throws IOException {
    List<ScheduledTrial> open = new ArrayList<>();
    for (IdentifiedTrial trial : left) {
      open.add(scheduled(trial));
    }
    while (!open.isEmpty()) {
      int before = open.size();
      open = new ArrayList<>(backend.run(open, listener));
      if (stop.requested()) {
        return false;
      }
      open.forEach(this::saysThatItIsBusy);
      if (open.size() == before) {
        pause();
      }
    }
    return true;
  }

  private ScheduledTrial scheduled(IdentifiedTrial each) throws IOException {
    Trial trial = each.trial();
    TrialTask task =
        new TrialTask(
            (ObjectNode) trial.resolved(),
            each.dataDigest(),
            folder.trial(each.id()).path(),
            choices);
    return new ScheduledTrial(trial.number(), names.of(trial), task);
  }

  private Outcome written(FolderTrials found) throws IOException {
    tables = Optional.of(folder.writeTables(found));
    boolean allWell =
        found.ofRun().stream().allMatch(trial -> tables.get().failures(trial.id()).isEmpty());
    return allWell ? Outcome.FINISHED : Outcome.WITH_FAILURES;
  }

  /** What the models that are not trained yet have to be above. */
  private void sayFloors(List<IdentifiedTrial> open) throws IOException {
    FloorNotes notes = new FloorNotes(data, data.floors(), stop);
    for (IdentifiedTrial trial : open) {
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
      failures(trial.id()).forEach(why -> lines.add(place(trial) + " " + why));
    }
    return lines;
  }

  /** As the tables say it; of a run that was stopped before there are any, as the folder does. */
  private List<String> failures(String id) throws IOException {
    if (tables.isPresent()) {
      return tables.get().failures(id);
    }
    TrialFolder trial = folder.trial(id);
    return trial.result().isPresent() ? EndedTrial.read(trial).failures() : List.of();
  }

  private String place(IdentifiedTrial trial) {
    return String.format(
        Locale.ROOT,
        "trial %s, %s (%d of %d)",
        trial.id(),
        names.of(trial.trial()),
        trial.trial().number(),
        ofRun.size());
  }

  /**
   * Measures trials that have ended, by their specs' measures, and trains none.
   *
   * @param chosen which trials, by their ids
   * @throws IOException if a trial has not ended, or one that is chosen has no model
   */
  public Outcome measure(Predicate<String> chosen) throws IOException {
    FolderTrials unnamed = identification.ofSweep();
    folder.requireOtherSweeps(unnamed.earlier());
    FolderTrials found = identification.named(unnamed);
    List<IdentifiedTrial> identified = prepared(found.all());
    for (IdentifiedTrial trial : identified) {
      folder.trial(trial.id()).ended();
    }
    List<IdentifiedTrial> meant = identified.stream().filter(t -> chosen.test(t.id())).toList();
    if (meant.isEmpty()) {
      folder.requireEnded(chosen);
    }
    if (choices.retryFailed()) {
      Retries.of(folder, meant, trial -> trial.measures().giveUpFailed());
    }
    return ended(OpenTrials.of(folder, meant)) ? written(found) : Outcome.STOPPED;
  }

  private void saysThatItIsBusy(ScheduledTrial trial) {
    if (busy.add(trial.name())) {
      listener.note(
          trial.name()
              + " is at work in another process; this one does the others and waits for it");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
