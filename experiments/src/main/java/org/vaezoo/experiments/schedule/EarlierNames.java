package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.trial.StoredSpec;
import org.vaezoo.experiments.trial.TrialFolder;

/**
 * The names of trials that an earlier version stored. A key that specs have gained since is part of
 * a trial's identity, so that the same settings have another one today; they are told by the spec
 * that each trial keeps, read as it would be today.
 *
 * @param byIdentity names of folders by the identity that their trial has today
 */
record EarlierNames(Map<String, String> byIdentity) {

  /**
   * Of the trials that lie in a folder.
   *
   * @param today names that need no looking up
   */
  static EarlierNames of(ResultsFolder folder, ExperimentReader reader, Set<String> today)
      throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : folder.trialNames()) {
      if (today.contains(name)) {
        continue;
      }
      identity(folder.trial(name), reader).ifPresent(identity -> names.put(identity, name));
    }
    return new EarlierNames(names);
  }

  /** The trials, each under the name that it has in the folder. */
  List<IdentifiedTrial> givenTo(List<IdentifiedTrial> trials) {
    return trials.stream()
        .map(each -> new IdentifiedTrial(name(each.id()), each.trial(), each.dataDigest()))
        .toList();
  }

  private String name(String identity) {
    return byIdentity.getOrDefault(identity, identity);
  }

  /** The identity of a trial that has ended, and whose spec can be read. */
  private static Optional<String> identity(TrialFolder folder, ExperimentReader reader)
      throws IOException {
    Optional<String> digest = folder.provenance().map(origin -> origin.path("dataDigest").asText());
    if (digest.isEmpty() || !Files.isRegularFile(folder.spec())) {
      return Optional.empty();
    }
    StoredSpec.ofTrial(folder.spec());
    try {
      return Optional.of(
          reader.read(folder.spec(), Overrides.NO_MEASURES).trials().get(0).id(digest.get()));
    } catch (BadSpecException ofAnotherVersion) {
      return Optional.empty();
    }
  }
}
