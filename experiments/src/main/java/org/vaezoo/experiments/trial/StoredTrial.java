package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.set.DataSetSpec;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.measure.Trained;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.Weights;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/** A finished trial, opened for use: its model with the weights that were measured. */
public final class StoredTrial implements AutoCloseable {

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
    this.training = spec.begin(model, data.train(), engine);
  }

  /**
   * Opens a trial, calibrated.
   *
   * @param trial its folder
   * @param spec its own
   * @param data its own
   * @param notes told of a damaged checkpoint that is passed over
   * @throws NoModelException if its weights were not kept, or are not those that were measured
   * @throws IOException if the trial is not finished, or the disk fails
   */
  public static StoredTrial open(
      Path trial, ExperimentSpec spec, DataSets data, Consumer<String> notes) throws IOException {
    TrialFolder folder = new TrialFolder(trial);
    StoredTrial stored =
        new StoredTrial(spec, data, Engines.open(EarlierProduct.of(folder, spec.engine())));
    try {
      stored.restore(folder, notes);
      stored.calibrate();
      return stored;
    } catch (IOException | RuntimeException failure) {
      stored.close();
      throw failure;
    }
  }

  private void restore(TrialFolder folder, Consumer<String> notes) throws IOException {
    TrialResult result = folder.finished();
    boolean early = spec.training().earlyStopping().isPresent();
    Checkpoints kept = early ? folder.best() : folder.checkpoints();
    Optional<Checkpoint> last = kept.newestThatVerifies(notes);
    if (last.isEmpty()) {
      throw new NoModelException(
          folder.path(), "its weights were not kept; run the experiment again to train them");
    }
    Progress whole = training.progress();
    end = new Progress(last.get().step(), whole.stepsPerEpoch(), whole.totalSteps());
    boolean averaged = !early && spec.training().averaging().isPresent();
    restore(folder.path(), last.get(), averaged);
    if (!Weights.sha256(training.weights()).equals(result.weightsSha256())) {
      throw new NoModelException(
          folder.path(), "the weights of its checkpoint are not those that were measured");
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
        training.settle();
        return;
      }
      training.restoreWeights(last.weights(scope));
    } catch (IllegalArgumentException others) {
      throw new NoModelException(
          folder,
          "its weights do not fit the model that its spec makes with this version: "
              + others.getMessage());
    }
  }

  private void calibrate() {
    Calibration.of(
        model, data.train(), spec.data().evaluationSeed(), engine.manager(), engine.type());
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

  /**
   * What a measurement is given.
   *
   * @param folder where other data sets lie
   * @param stop ends it at its next batch
   * @param progress told how far it has come
   */
  Subject subject(DataFolder folder, StopSignal stop, Consumer<String> progress) {
    return new Subject(
        model,
        stoppable(data, stop),
        spec.data().evaluationSeed(),
        engine.manager(),
        engine.type(),
        progress,
        set -> stoppable(shown(set).loadAs(data.train(), folder), stop),
        new Trained(end, Optional.of(Measuring.score(spec))),
        KeptBlocks.none());
  }

  /** Another data set as the model's own is shown. */
  private DataSpec shown(DataSetSpec set) {
    return new DataSpec(set, spec.data().binarization(), 0, spec.data().evaluationSeed());
  }

  private static DataSets stoppable(DataSets sets, StopSignal stop) {
    return new DataSets(
        sets.name(),
        sets.label(),
        sets.digest(),
        new StoppableSource(sets.train(), stop),
        new StoppableSource(sets.validation(), stop),
        new StoppableSource(sets.test(), stop));
  }

  @Override
  public void close() {
    training.close();
    engine.close();
  }
}
