package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.store.DiskWords;
import org.vaezoo.experiments.store.StoredJson;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.TrialFolder;

/**
 * What a folder holds besides the trials of today's sweep. Each is known by the spec that it keeps,
 * read as it would be today. A key that specs have gained since is part of a trial's identity, so
 * that a trial of an earlier version may be one of today's under another name.
 */
final class EarlierTrials {

  private static final String DATA_DIGEST = "dataDigest";

  private final ResultsFolder folder;
  private final StoredSettings settings;

  /**
   * @param measures that are asked of them, as JSON
   */
  EarlierTrials(ResultsFolder folder, JsonNode measures) {
    this.folder = folder;
    this.settings = new StoredSettings(measures, new SettingsReader(Variants.parts()));
  }

  /**
   * Finds those that have ended.
   *
   * @param today the trials of today's sweep
   * @return today's under the names that the folder has them by, and the others
   * @throws ResultsFolderException if one is of no spec that can be read, or of other data than
   *     today's of the same name
   */
  FolderTrials beside(List<IdentifiedTrial> today) throws IOException {
    Map<String, IdentifiedTrial> ended = new LinkedHashMap<>();
    for (String name : othersThan(today)) {
      TrialFolder trial = folder.trial(name);
      if (trial.result().isPresent()) {
        IdentifiedTrial read = ended(name, trial);
        ended.putIfAbsent(read.trial().id(read.dataDigest()), read);
      }
    }
    List<IdentifiedTrial> named = new ArrayList<>();
    for (IdentifiedTrial trial : today) {
      named.add(underItsName(trial, ended));
    }
    List<IdentifiedTrial> earlier = List.copyOf(ended.values());
    folder.requireSameData(today, earlier);
    return new FolderTrials(named, List.of(), earlier);
  }

  /**
   * Finds those that have not ended and that today's data are those of.
   *
   * @param digests of data
   */
  List<IdentifiedTrial> begunBeside(List<IdentifiedTrial> today, Function<DataSpec, String> digests)
      throws IOException {
    List<IdentifiedTrial> begun = new ArrayList<>();
    for (String name : othersThan(today)) {
      TrialFolder trial = folder.trial(name);
      if (trial.keepsSpec() && trial.result().isEmpty()) {
        Trial read = settings.of(trial);
        String digest = digests.apply(read.spec().data());
        if (read.id(digest).equals(name)) {
          begun.add(new IdentifiedTrial(name, read, digest));
        }
      }
    }
    return begun;
  }

  private List<String> othersThan(List<IdentifiedTrial> today) throws IOException {
    Set<String> known = new LinkedHashSet<>();
    today.forEach(trial -> known.add(trial.id()));
    return folder.trialNames().stream().filter(name -> !known.contains(name)).toList();
  }

  /** Takes a trial of today's from the earlier ones where it has ended under another name. */
  private IdentifiedTrial underItsName(IdentifiedTrial today, Map<String, IdentifiedTrial> ended)
      throws IOException {
    IdentifiedTrial stored = ended.remove(today.id());
    return stored == null || folder.hasEnded(today.id())
        ? today
        : new IdentifiedTrial(stored.id(), today.trial(), today.dataDigest());
  }

  private IdentifiedTrial ended(String name, TrialFolder trial) throws IOException {
    try {
      String digest =
          new StoredJson(trial.path(), trial.provenanceOfResult(), "it is of unknown data", "")
              .text(DATA_DIGEST)
              .json()
              .get(DATA_DIGEST)
              .textValue();
      return new IdentifiedTrial(name, settings.of(trial), digest);
    } catch (IOException unreadable) {
      throw folder.ofNoIdentity(name, DiskWords.of(unreadable));
    }
  }
}
