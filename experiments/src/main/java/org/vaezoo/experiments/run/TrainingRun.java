package org.vaezoo.experiments.run;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.core.train.Training;

/**
 * A training with what goes to disk in its course: the metrics, and checkpoints from which it goes
 * on bit for bit.
 */
final class TrainingRun {

  /** Steps between checkpoints within an epoch. */
  private static final long CHECKPOINT_STEPS = 2000;

  private final TrialFolder folder;
  private final Training training;
  private final Measuring measuring;
  private final NDManager manager;
  private final Optional<Patience> patience;
  private final StopSignal stop;
  private final TrialListener listener;
  private final Checkpoints checkpoints;
  private final Checkpoints best;
  private final MetricsRows rows;
  private EpochTotals totals = new EpochTotals();

  TrainingRun(
      TrialFolder folder,
      Training training,
      Measuring measuring,
      NDManager manager,
      Optional<Patience> patience,
      StopSignal stop,
      TrialListener listener) {
    this.folder = folder;
    this.training = training;
    this.measuring = measuring;
    this.manager = manager;
    this.patience = patience;
    this.stop = stop;
    this.listener = listener;
    this.checkpoints = new Checkpoints(folder.path());
    this.best = new Checkpoints(folder.path().resolve("best"));
    this.rows = new MetricsRows(training);
  }

  /**
   * Trains until all epochs are done, patience is at its end or a stop is asked for.
   *
   * @return whether the training is complete
   */
  boolean toTheEnd() throws IOException {
    try (MetricsLog log = open()) {
      listener.started(folder.id(), training.progress());
      while (!training.done() && !outOfPatience()) {
        if (stop.requested()) {
          save(log);
          return false;
        }
        step(log);
      }
    }
    restoreBest();
    return true;
  }

  private boolean outOfPatience() {
    return patience.map(Patience::exhausted).orElse(false);
  }

  private void step(MetricsLog log) throws IOException {
    totals.add(training.step());
    listener.stepped(training.progress());
    boolean epochEnds = training.progress().atEndOfEpoch();
    if (epochEnds) {
      endEpoch(log);
    }
    if (epochEnds || training.progress().step() % CHECKPOINT_STEPS == 0) {
      save(log);
    }
  }

  private void endEpoch(MetricsLog log) throws IOException {
    MetricsRow row = rows.train(totals);
    log.append(row.cells());
    totals = new EpochTotals();
    if (measuring.canValidate()) {
      SplitMeasures validation = measuring.validation();
      row = rows.validation(validation);
      log.append(row.cells());
      if (patience.isPresent() && patience.get().see(validation.elbo().mean())) {
        saveTo(best, log);
      }
    }
    listener.epoch(training.progress(), row);
  }

  /** Goes on from the newest checkpoint that verifies, or begins. */
  private MetricsLog open() throws IOException {
    Optional<Checkpoint> newest = checkpoints.newestThatVerifies(listener::note);
    if (newest.isEmpty()) {
      return MetricsLog.begin(folder.metrics(), rows.columns());
    }
    JsonNode state = newest.get().state();
    try (NDManager scope = manager.newSubManager()) {
      training.restore(
          state.get("step").longValue(),
          newest.get().weights(scope),
          newest.get().optimizer(scope));
    }
    totals = EpochTotals.from(state.get("epoch"));
    patience.ifPresent(p -> p.restore(state.get("patience")));
    return MetricsLog.resume(
        folder.metrics(),
        state.get("metricsBytes").longValue(),
        state.get("metricsSha256").textValue());
  }

  private void save(MetricsLog log) throws IOException {
    saveTo(checkpoints, log);
  }

  private void saveTo(Checkpoints where, MetricsLog log) throws IOException {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.put("step", training.progress().step());
    state.put("metricsBytes", log.length());
    state.put("metricsSha256", log.digest());
    state.set("epoch", totals.toJson());
    patience.ifPresent(p -> state.set("patience", p.toJson()));
    where.write(training.progress().step(), training.weights(), training.optimizerState(), state);
  }

  /** A training with patience is measured at its best epoch, not at its last. */
  private void restoreBest() throws IOException {
    if (patience.isEmpty()) {
      return;
    }
    Optional<Checkpoint> kept = best.newestThatVerifies(listener::note);
    if (kept.isPresent()) {
      try (NDManager scope = manager.newSubManager()) {
        training.restoreWeights(kept.get().weights(scope));
      }
    }
  }
}
