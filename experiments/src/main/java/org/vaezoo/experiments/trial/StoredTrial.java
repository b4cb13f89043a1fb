package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.Weights;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/** A finished trial, opened for use: its model with the weights that were measured. */
public final class StoredTrial implements AutoCloseable {

  private static final String TRAIN_AGAIN =
      "delete the trial's folder and run the experiment again to train it";

  private final ExperimentSpec spec;
  private final DataSets data;
  private final EngineSession engine;
  private final Vae model;
  private final Training training;
  private Progress end = Progress.END;

  private StoredTrial(ExperimentSpec spec, DataSets data, EngineSession engine) {
    this.spec = spec;
    this.data = data;
    this.engine = engine;
    this.model = spec.build(data.train());
    this.training = spec.reopen(model, data.train(), engine);
  }

  /**
   * Opens a trial, calibrated.
   *
   * @param trial its folder
   * @param spec its own
   * @param data its own
   * @param notes told of a damaged checkpoint that is passed over
   * @throws NoModelException if its weights were not kept, or are not those of its result
   * @throws IOException if the trial is not finished, or the disk fails
   */
  public static StoredTrial open(
      Path trial, ExperimentSpec spec, DataSets data, Consumer<String> notes) throws IOException {
    return open(trial, spec, data, notes, KeptBlocks.none());
  }

  /** The same with blocks of the calibration that may be kept. */
  static StoredTrial open(
      Path trial, ExperimentSpec spec, DataSets data, Consumer<String> notes, KeptBlocks blocks)
      throws IOException {
    TrialFolder folder = new TrialFolder(trial);
    StoredTrial stored =
        new StoredTrial(spec, data, Engines.open(EarlierEngine.of(folder, spec.engine())));
    try {
      stored.restore(folder, notes);
      stored.calibrate(blocks, notes);
      return stored;
    } catch (IOException | RuntimeException failure) {
      stored.close();
      throw failure;
    }
  }

  /**
   * Requires that a finished trial has kept its weights, damaged or not: to say so before a process
   * is started to open it.
   *
   * @throws NoModelException if it has not
   */
  public static void requireWeights(TrialFolder folder, ExperimentSpec spec) throws IOException {
    if (kept(folder, spec).steps().isEmpty()) {
      throw notKept(folder);
    }
  }

  private static Checkpoints kept(TrialFolder folder, ExperimentSpec spec) {
    boolean early = spec.training().earlyStopping().isPresent();
    return early ? folder.best() : folder.checkpoints();
  }

  private static NoModelException notKept(TrialFolder folder) {
    return new NoModelException(folder.path(), "its weights were not kept", TRAIN_AGAIN);
  }

  private void restore(TrialFolder folder, Consumer<String> notes) throws IOException {
    TrialResult result = folder.finished();
    boolean early = spec.training().earlyStopping().isPresent();
    Optional<Checkpoint> last = kept(folder, spec).newestThatVerifies(notes);
    if (last.isEmpty()) {
      throw notKept(folder);
    }
    Progress whole = training.progress();
    end = new Progress(last.get().step(), whole.stepsPerEpoch(), whole.totalSteps());
    boolean averaged = !early && spec.training().averaging().isPresent();
    restore(folder.path(), last.get(), averaged);
    if (!Weights.sha256(training.weights()).equals(result.weightsSha256())) {
      throw new NoModelException(
          folder.path(), "the weights of its checkpoint are not those of its result", TRAIN_AGAIN);
    }
  }

  /**
   * Takes over the weights. What training remembers beside them is read only where the weights that
   * are measured are in it, so that a trial can be used whose optimizer was of another version.
   */
  private void restore(Path folder, Checkpoint last, boolean averaged) throws IOException {
    try (NDManager scope = engine.manager().newSubManager()) {
      if (averaged) {
        training.restore(last.step(), last.weights(scope), last.optimizer(scope));
        training.measured().settle();
        return;
      }
      training.restoreWeights(last.weights(scope));
    } catch (IllegalArgumentException others) {
      throw new NoModelException(
          folder,
          "its weights do not fit the model that its spec makes with this version: "
              + others.getMessage(),
          "use the version that trained it, or: " + TRAIN_AGAIN);
    }
  }

  private void calibrate(KeptBlocks blocks, Consumer<String> notes) {
    Calibration.of(
        model,
        new EvaluationPass(
            data.train(),
            spec.data().evaluationSeed(),
            engine.manager(),
            engine.type(),
            blocks,
            Evaluator.of(engine.settings().mode(), model, engine.manager(), notes)));
  }

  /** The model. */
  public Vae model() {
    return model;
  }

  /** What it was trained on, and what it was not. */
  public DataSets data() {
    return data;
  }

  /** What computes. */
  public EngineSession engine() {
    return engine;
  }

  /** The weights by name, with the states that were fitted to the training split. */
  Map<String, NDArray> weights() {
    return training.weights();
  }

  /** How far training had come at the weights. */
  Progress end() {
    return end;
  }

  @Override
  public void close() {
    training.close();
    engine.close();
  }
}
