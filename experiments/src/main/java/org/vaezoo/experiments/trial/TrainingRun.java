package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.core.train.StepValues;
import org.vaezoo.core.train.Training;
import org.vaezoo.experiments.store.DiskWords;
import org.vaezoo.experiments.store.Fence;

/**
 * A training with what goes to disk in its course: its log, and checkpoints from which it goes on
 * bit for bit.
 */
final class TrainingRun {

  /** Steps between checkpoints within an epoch. */
  private static final long CHECKPOINT_STEPS = 2000;

  private final TrialFolder folder;
  private final Fence fence;
  private final Training training;
  private final StepMaker steps;
  private final Validation seen;
  private final Optional<Patience> patience;
  private final NDManager manager;
  private final Stopwatch stopwatch;
  private final StopSignal stop;
  private final TrialListener listener;
  private final Checkpoints checkpoints;
  private final Checkpoints best;
  private final Origins origins;
  private final MetricsRows rows;
  private final BlockLength block;
  private EpochTotals totals = new EpochTotals();

  TrainingRun(
      TrialFolder folder,
      Fence fence,
      Training training,
      StepMaker steps,
      Validation seen,
      Optional<Patience> patience,
      NDManager manager,
      Stopwatch stopwatch,
      StopSignal stop,
      TrialListener listener,
      Origins origins,
      BlockLength block) {
    this.folder = folder;
    this.fence = fence;
    this.training = training;
    this.steps = steps;
    this.seen = seen;
    this.patience = patience;
    this.manager = manager;
    this.stopwatch = stopwatch;
    this.stop = stop;
    this.listener = listener;
    this.origins = origins;
    this.block = block;
    this.checkpoints = folder.checkpoints();
    this.best = folder.best();
    this.rows = new MetricsRows(training);
  }

  /**
   * Trains until all epochs are done, patience is at its end or a stop is asked for.
   *
   * @return whether the training is complete
   */
  boolean toTheEnd() throws IOException {
    try (TrainingLog log = open()) {
      listener.started(training.progress());
      if (!trained(log)) {
        return false;
      }
    }
    settle();
    return true;
  }

  /** Trains, and leaves a checkpoint where a stop is asked for. */
  private boolean trained(TrainingLog log) throws IOException {
    stop.unsaved(true);
    try {
      train(log);
      return true;
    } catch (StoppedException stopped) {
      save(log);
      return false;
    } finally {
      stop.unsaved(false);
    }
  }

  private void train(TrainingLog log) throws IOException {
    if (training.progress().atEndOfEpoch() && !totals.isEmpty()) {
      // A stop came between the last step of an epoch and its rows.
      endEpoch(log);
      save(log);
    }
    while (!training.done() && !outOfPatience()) {
      stop.check();
      advance(log);
    }
  }

  private boolean outOfPatience() {
    return patience.map(Patience::exhausted).orElse(false);
  }

  /** A block of steps, which ends with the epoch and before a checkpoint at the latest. */
  private void advance(TrainingLog log) throws IOException {
    long toCheckpoint = CHECKPOINT_STEPS - training.progress().step() % CHECKPOINT_STEPS;
    List<StepValues> made = block.time(most -> steps.advance(Math.min(most, toCheckpoint)));
    if (made.isEmpty()) {
      return; // others of its group were behind
    }
    made.forEach(totals::add);
    listener.stepped(training.progress());
    boolean epochEnds = training.progress().atEndOfEpoch();
    if (epochEnds) {
      endEpoch(log);
    }
    if (epochEnds || training.progress().step() % CHECKPOINT_STEPS == 0) {
      save(log);
    }
  }

  /** Measures first: a stop while it does leaves rows and totals as they were. */
  private void endEpoch(TrainingLog log) throws IOException {
    MetricsRow row = rows.train(totals);
    Optional<SplitMeasures> validation =
        seen.isPossible()
            ? Optional.of(training.measured().during(seen::measures))
            : Optional.empty();
    OptionalDouble information =
        training.looksNow()
            ? OptionalDouble.of(training.measured().during(seen::information))
            : OptionalDouble.empty();
    fence.require();
    log.addMetrics(row);
    totals = new EpochTotals();
    information.ifPresent(training::learn);
    if (validation.isPresent()) {
      row = rows.validation(validation.get());
      log.addMetrics(row);
      log.addUnitRates(UnitRateRows.of(training.progress(), validation.get()));
      noteWhatPatienceSees(validation.get());
      if (patience.isPresent() && patience.get().see(validation.get())) {
        saveBest(log);
      }
    }
    listener.epoch(training.progress(), row);
  }

  /** Said once, where it is not the ELBO. */
  private void noteWhatPatienceSees(SplitMeasures validation) {
    Progress now = training.progress();
    if (patience.isPresent() && now.step() == now.stepsPerEpoch()) {
      validation
          .boundReport()
          .missing()
          .ifPresent(
              why -> listener.note("early stopping looks at the distortion: no ELBO, as " + why));
    }
  }

  /**
   * Goes on from the newest checkpoint that verifies, or begins.
   *
   * @throws DamagedTrialException if there are checkpoints and the trial can go on from none
   */
  private TrainingLog open() throws IOException {
    boolean begun = !checkpoints.steps().isEmpty();
    Optional<Checkpoint> newest =
        checkpoints.newestThatVerifies(
            checkpoint -> CheckpointState.require(checkpoint, patience.isPresent()),
            listener::note);
    if (newest.isPresent()) {
      return goOn(newest.get());
    }
    if (begun) {
      throw new DamagedTrialException(folder.path(), "none of its checkpoints verifies");
    }
    return TrainingLog.begin(folder, rows.columns(), seen.isPossible());
  }

  private TrainingLog goOn(Checkpoint checkpoint) throws IOException {
    JsonNode state = checkpoint.state();
    origins.goOnFrom(folder.path(), checkpoint.step(), state, listener::note);
    try (NDManager scope = manager.newSubManager()) {
      training.restore(
          state.get("step").longValue(), checkpoint.weights(scope), checkpoint.optimizer(scope));
    }
    totals = EpochTotals.from(state.get("epoch"));
    patience.ifPresent(p -> p.restore(state.get("patience")));
    fence.require();
    checkpoints.discardAfter(checkpoint.step());
    best.discardAfter(checkpoint.step());
    stopwatch.goOnFrom(state.path("seconds").asDouble(0));
    try {
      return TrainingLog.resume(folder, rows.columns(), state, seen.isPossible());
    } catch (IOException changed) {
      throw new DamagedTrialException(folder.path(), DiskWords.of(changed));
    }
  }

  private void save(TrainingLog log) throws IOException {
    saveTo(checkpoints, training.weights(), log);
  }

  private void saveBest(TrainingLog log) throws IOException {
    try (NDManager scope = manager.newSubManager()) {
      saveTo(best, training.measured().copies(scope), log);
    }
  }

  private void saveTo(Checkpoints where, Map<String, NDArray> weights, TrainingLog log)
      throws IOException {
    fence.require();
    where.write(training.progress().step(), weights, training.state(), state(log));
  }

  private ObjectNode state(TrainingLog log) throws IOException {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.put("step", training.progress().step());
    log.remember(state);
    state.put("seconds", stopwatch.seconds());
    origins.remember(state);
    state.set("epoch", totals.toJson());
    patience.ifPresent(p -> state.set("patience", p.toJson()));
    return state;
  }

  /** A training with patience is measured at its best epoch, not at its last. */
  private void settle() throws IOException {
    if (patience.isEmpty()) {
      training.measured().settle();
      return;
    }
    Optional<Checkpoint> kept = best.newestThatVerifies(listener::note);
    if (kept.isEmpty() || !patience.get().isBest(kept.get().state().path("patience"))) {
      throw new DamagedTrialException(folder.path(), "the checkpoint of its best epoch is damaged");
    }
    try (NDManager scope = manager.newSubManager()) {
      training.restoreWeights(kept.get().weights(scope));
    }
  }
}
