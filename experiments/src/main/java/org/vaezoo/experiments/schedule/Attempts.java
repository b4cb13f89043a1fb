package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.Claim;
import org.vaezoo.experiments.store.Provenance;
import org.vaezoo.experiments.trial.AttemptLog;
import org.vaezoo.experiments.trial.Death;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.experiments.trial.TrialFolder;
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
   * Declares failed what was at work, with the last exit code and reason: the training, or a
   * measure. Where other measures are left there are new attempts for them.
   *
   * @return the outcome in a few words; empty where somebody else has taken the trial up
   */
  Optional<String> giveUp() throws IOException {
    TrialFolder folder = new TrialFolder(task.folder());
    Optional<Claim> claim = folder.tryClaim();
    if (claim.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(giveUp(folder));
    } finally {
      claim.get().close();
    }
  }

  private String giveUp(TrialFolder folder) throws IOException {
    ExperimentSpec spec = task.settings(new SettingsReader(Variants.parts()));
    if (folder.result().isEmpty()) {
      folder.finish(failure(), provenance(spec, log.seconds()));
      return folder.ended().summary();
    }
    List<MeasureSpec> left = folder.measures().left(spec.allMeasures());
    if (left.isEmpty()) {
      return folder.ended().summary();
    }
    double trained = folder.provenanceOfResult().get("seconds").doubleValue();
    double seconds = Math.max(0, log.seconds() - trained);
    folder.measures().fail(left.get(0), message(), provenance(spec, seconds));
    String outcome = "measure " + Part.typeOf(left.get(0)) + " FAILED: " + message();
    if (left.size() > 1) {
      log.retried();
    }
    return outcome;
  }

  private ObjectNode failure() throws IOException {
    List<Death> deaths = log.deaths();
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", Status.FAILED.name())
        .put("message", message())
        .put("exitCode", deaths.get(deaths.size() - 1).exitCode());
  }

  private String message() throws IOException {
    List<Death> deaths = log.deaths();
    return String.format(
        Locale.ROOT,
        "its worker died %d times, at last by %s",
        deaths.size(),
        deaths.get(deaths.size() - 1).reason());
  }

  private ObjectNode provenance(ExperimentSpec spec, double seconds) {
    ObjectNode provenance = Provenance.collect(spec.engine().name().library());
    provenance.put("dataDigest", task.dataDigest());
    provenance.put("finished", Instant.now().toString());
    return provenance.put("seconds", seconds);
  }
}
