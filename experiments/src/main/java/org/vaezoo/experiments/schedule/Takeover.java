package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.store.Claim;
import org.vaezoo.experiments.trial.TrialFolder;

/** Fills a results folder with what others hold finished. */
final class Takeover {

  private final ResultsFolder folder;
  private final List<OtherResults> others;

  /**
   * @param others results folders, looked into in this order
   */
  Takeover(ResultsFolder folder, List<Path> others) {
    this.folder = folder;
    this.others = others.stream().map(OtherResults::new).toList();
  }

  /**
   * Takes over those of some trials that have not ended in the folder.
   *
   * @param names how trials are called
   * @param notes told of each that is taken over
   * @throws IOException if one is damaged there
   */
  void of(List<IdentifiedTrial> trials, TrialNames names, Consumer<String> notes)
      throws IOException {
    if (others.isEmpty()) {
      return;
    }
    SettingsReader reader = new SettingsReader(Variants.parts()); // looks for parts once
    for (OtherResults other : others) {
      for (IdentifiedTrial trial : trials) {
        if (!folder.hasEnded(trial.id()) && other.has(trial) && taken(trial, other, reader)) {
          notes.accept(names.of(trial.trial()) + " is taken over from " + other.folder());
        }
      }
    }
  }

  /** Takes a trial over; false where somebody is at it already. */
  private boolean taken(IdentifiedTrial trial, OtherResults other, SettingsReader reader)
      throws IOException {
    TrialFolder target = folder.trial(trial.id());
    Optional<Claim> claim = target.tryClaim();
    if (claim.isEmpty()) {
      return false;
    }
    try {
      other.take(
          trial, target, new StoredSettings(trial.trial().resolved().get("measures"), reader));
      return true;
    } finally {
      claim.get().close();
    }
  }
}
