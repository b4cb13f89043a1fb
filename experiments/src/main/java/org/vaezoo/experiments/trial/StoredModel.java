package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.train.Weights;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.JsonFiles;

/** The model of a finished trial, opened without its data. */
public final class StoredModel implements AutoCloseable {

  private final ExperimentSpec spec;
  private final StoredInput input;
  private final EngineSession engine;
  private final Vae model;

  private StoredModel(ExperimentSpec spec, StoredInput input, EngineSession engine) {
    this.spec = spec;
    this.input = input;
    this.engine = engine;
    this.model = spec.vae().build(input.input(), spec.training().seed());
  }

  /**
   * Opens a model.
   *
   * @param trial the folder of its trial
   * @return empty where the trial has not kept its model so
   * @throws NoModelException if its weights do not fit the spec
   * @throws IOException if a file is damaged, or the trial is not finished
   */
  public static Optional<StoredModel> open(Path trial) throws IOException {
    TrialFolder folder = new TrialFolder(trial);
    folder.finished();
    if (!folder.model().isThere()) {
      return Optional.empty();
    }
    ExperimentSpec spec =
        TrialTask.settings(JsonFiles.read(folder.spec()), new SettingsReader(Variants.parts()));
    StoredInput input = folder.model().input();
    StoredModel stored =
        new StoredModel(spec, input, Engines.open(EarlierProduct.of(folder, spec.engine())));
    try {
      stored.restore(folder);
      return Optional.of(stored);
    } catch (IOException | RuntimeException failure) {
      stored.close();
      throw failure;
    }
  }

  private void restore(TrialFolder folder) throws IOException {
    model.block().initialize(engine.manager(), engine.type());
    try (NDManager scope = engine.manager().newSubManager()) {
      Map<String, NDArray> own = NamedParameters.arrays(NamedParameters.of(model.block()));
      Weights.restore(folder.model().weights(scope), own);
    } catch (IllegalArgumentException others) {
      throw new NoModelException(
          folder.path(),
          "its weights do not fit the model that its spec makes with this version: "
              + others.getMessage(),
          "use the version that trained it");
    }
  }

  /** How its data were shown to it. */
  public DataSpec data() {
    return spec.data();
  }

  /** What it knows of its data. */
  public StoredInput input() {
    return input;
  }

  /** The model, calibrated. */
  public Vae model() {
    return model;
  }

  /** What computes. */
  public EngineSession engine() {
    return engine;
  }

  @Override
  public void close() {
    NamedParameters.of(model.block()).values().forEach(Parameter::close);
    engine.close();
  }
}
