package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.vaezoo.core.schedule.TimedSettings;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.experiments.trial.TrialResult;

/**
 * Makes the children of finished trials: the same settings for more epochs, from the checkpoint of
 * the parent, which stays as it is. A child gives the numbers that the longer run would give from
 * the start, unless a schedule depends on the length of the run: then a person is told.
 */
final class Extension {

  private static final String EPOCHS = "training.epochs";

  private final ResultsFolder folder;
  private final int epochs;
  private final Consumer<String> notes;
  private final SettingsReader reader = new SettingsReader(Variants.parts());

  /**
   * @param epochs of the children, with those of their parents
   */
  Extension(ResultsFolder folder, int epochs, Consumer<String> notes) {
    this.folder = folder;
    this.epochs = epochs;
    this.notes = notes;
  }

  /**
   * The trials of a folder, and the children of those that can be extended.
   *
   * @param chosen which are extended, by their ids
   * @throws IOException if there are none
   */
  FolderTrials of(FolderTrials found, Predicate<String> chosen) throws IOException {
    List<IdentifiedTrial> children = new ArrayList<>();
    Set<JsonNode> there = new LinkedHashSet<>();
    found.all().forEach(trial -> there.add(trial.trial().spec().settings()));
    for (IdentifiedTrial parent : parents(found, chosen)) {
      IdentifiedTrial child = child(parent);
      if (there.contains(child.trial().spec().settings()) && !folder.hasEnded(child.id())) {
        notes.accept(
            "trial "
                + parent.id()
                + " is left as it is: the folder holds one of its settings of "
                + epochs
                + " epochs");
      } else {
        children.add(child);
      }
    }
    sayWhatDependsOnLength(children);
    Set<String> ids = new LinkedHashSet<>();
    children.forEach(child -> ids.add(child.id()));
    List<IdentifiedTrial> others =
        found.earlier().stream().filter(trial -> !ids.contains(trial.id())).toList();
    return new FolderTrials(found.today(), children, others);
  }

  /** Finished trials of fewer epochs, and of a line of parents and children the last. */
  private List<IdentifiedTrial> parents(FolderTrials found, Predicate<String> chosen)
      throws IOException {
    List<IdentifiedTrial> shorter = new ArrayList<>();
    Set<String> extended = new LinkedHashSet<>();
    for (IdentifiedTrial trial : found.all()) {
      ExperimentSpec spec = trial.trial().spec();
      if (spec.training().epochs() < epochs && chosen.test(trial.id()) && finished(trial)) {
        shorter.add(trial);
        spec.parent().ifPresent(extended::add);
      }
    }
    shorter.removeIf(trial -> extended.contains(trial.id()));
    if (shorter.isEmpty()) {
      throw new IOException(
          folder.path()
              + ": holds no finished trial of fewer than "
              + epochs
              + " epochs to extend");
    }
    return shorter;
  }

  private boolean finished(IdentifiedTrial trial) throws IOException {
    TrialResult result = folder.trial(trial.id()).ended();
    if (result.status() != Status.FINISHED) {
      notes.accept("trial " + trial.id() + " is not extended: " + result.summary());
    }
    return result.status() == Status.FINISHED;
  }

  private IdentifiedTrial child(IdentifiedTrial parent) {
    ObjectNode settings = ((ObjectNode) parent.trial().resolved()).deepCopy();
    ((ObjectNode) settings.get("training")).put("epochs", epochs);
    settings.put(ExperimentSpec.PARENT, parent.id());
    Problems problems = new Problems();
    ExperimentSpec spec =
        reader
            .read(settings, ExperimentSpec.class, problems)
            .filter(read -> problems.isEmpty())
            .orElseThrow(() -> new IllegalStateException("a child: " + problems.all()));
    Map<String, JsonNode> swept = new LinkedHashMap<>(parent.trial().overrides().values());
    swept.put(EPOCHS, IntNode.valueOf(epochs));
    Trial trial = new Trial(0, new Overrides(swept), spec, spec.resolved());
    return new IdentifiedTrial(trial.id(parent.dataDigest()), trial, parent.dataDigest());
  }

  private void sayWhatDependsOnLength(List<IdentifiedTrial> children) {
    Set<String> places = new LinkedHashSet<>();
    children.forEach(
        child -> places.addAll(TimedSettings.thatDependOnLength(child.trial().spec())));
    if (!places.isEmpty()) {
      notes.accept(
          String.join(", ", places)
              + " depends on the length of the run: the children are not what a run of "
              + epochs
              + " epochs gives from the start");
    }
  }
}
