package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.Provenance;
import org.vaezoo.experiments.trial.AttemptLog;
import org.vaezoo.experiments.trial.Death;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.experiments.trial.TrialStatus;
import org.vaezoo.experiments.trial.TrialTask;

/** The attempts that a trial has: it costs a worker its life so often and no more. */
final class Attempts {

  /** How many workers a trial may cost. */
  static final int ALL = 3;

  private final TrialTask task;
  private final AttemptLog log;

  Attempts(TrialTask task) {
    this.task = task;
    this.log = new AttemptLog(task.folder());
  }

  void died(Death death) throws IOException {
    log.died(death);
  }

  /** Attempts that are left, 0 or more. */
  int left() throws IOException {
    return Math.max(0, ALL - log.deaths().size());
  }

  /**
   * Declares the trial failed, with the last exit code and reason.
   *
   * @return the outcome in a few words; empty where somebody else has taken the trial up
   */
  Optional<String> giveUp() throws IOException {
    TrialFolder folder = new TrialFolder(task.folder());
    Optional<FolderLock> lock = folder.tryLock();
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (folder.result().isEmpty()) {
        folder.finish(failure(), provenance());
      }
      return folder.result().map(TrialResult::summary);
    } finally {
      lock.get().close();
    }
  }

  private ObjectNode failure() throws IOException {
    List<Death> deaths = log.deaths();
    Death last = deaths.get(deaths.size() - 1);
    String message =
        String.format(
            Locale.ROOT, "its worker died %d times, at last by %s", deaths.size(), last.reason());
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", TrialStatus.FAILED.name())
        .put("message", message)
        .put("exitCode", last.exitCode());
  }

  private ObjectNode provenance() throws IOException {
    ExperimentSpec spec = task.settings(new SettingsReader(Variants.parts()));
    ObjectNode provenance = Provenance.collect(spec.engine().name().library());
    provenance.put("dataDigest", task.dataDigest());
    provenance.put("finished", Instant.now().toString());
    return provenance.put("seconds", log.seconds());
  }
}
