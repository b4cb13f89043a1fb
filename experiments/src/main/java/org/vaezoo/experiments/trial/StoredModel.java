package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The model of a finished trial, opened without its data. */
public final class StoredModel implements AutoCloseable {

  private static final String USE_ITS_VERSION = "use the version that trained it";

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
    ExperimentSpec spec = spec(folder);
    StoredInput input = folder.model().input();
    StoredModel stored =
        new StoredModel(spec, input, Engines.open(EarlierEngine.of(folder, spec.engine())));
    try {
      stored.restore(folder);
      return Optional.of(stored);
    } catch (IOException | RuntimeException failure) {
      stored.close();
      throw failure;
    }
  }

  private static ExperimentSpec spec(TrialFolder folder) throws IOException {
    ObjectNode stored = StoredSpec.ofTrial(folder.spec());
    try {
      return StoredSpec.settings(stored, new SettingsReader(Variants.parts()));
    } catch (IOException other) {
      throw new NoModelException(folder.path(), other.getMessage(), USE_ITS_VERSION);
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
          USE_ITS_VERSION);
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
