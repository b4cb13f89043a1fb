package org.vaezoo.core.record;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.ModelSpec;

/** A model on an engine, with batches, noise and beta that are functions of a seed. */
final class Recordable implements AutoCloseable {

  private static final Shape IMAGE = new Shape(1, 4, 4);

  /** Arrays that a call of {@link #record} makes beside the recording: batch, index, beta. */
  static final int INPUTS = 3;

  private static final int ROWS = 3;

  private final NDManager manager;
  private final DataType type;
  private final Trainable model;
  private final int samples;

  Recordable(String engine, DataType type, ModelSpec spec, Objective objective) {
    this(
        engine,
        type,
        spec.build(
            new Blueprint(
                new InputDescription(IMAGE, DataKind.BINARY, 100),
                objective,
                InitialWeights.of(3))));
  }

  Recordable(String engine, DataType type, Trainable model) {
    this.manager = NDManager.newBaseManager(Device.cpu(), engine);
    this.type = type;
    this.model = model;
    this.samples = model.samples();
    model.block().initialize(manager, type);
  }

  /** How many arrays the manager owns. */
  long arrays() {
    return manager.getManagedArrays().size();
  }

  /** An array of one number that belongs to no pass. */
  NDArray number(double value) {
    return HostArrays.create(manager, new double[] {value}, new Shape(), type);
  }

  RecordedStep record(long seed) {
    return Recorder.record(model, batch(seed), pass(seed), coefficients(seed));
  }

  /** Bytes of the model's own step. */
  Map<String, String> direct(long seed) {
    return bytes(model.step(batch(seed), pass(seed), coefficients(seed)));
  }

  /** Bytes of the replay. */
  Map<String, String> replay(RecordedStep recorded, long seed) {
    return bytes(Replay.step(recorded, model, batch(seed), pass(seed), coefficients(seed)));
  }

  /** Replays with a batch of another size. */
  Map<String, String> replayOfRows(RecordedStep recorded, int rows) {
    return bytes(Replay.step(recorded, model, batch(1, rows), pass(1), coefficients(1)));
  }

  private Batch batch(long seed) {
    return batch(seed, ROWS);
  }

  private Batch batch(long seed, int rows) {
    CounterStream pixels = CounterStream.of(Purpose.BINARIZATION, seed);
    double[] x = new double[Math.toIntExact(rows * IMAGE.size())];
    Arrays.setAll(x, i -> pixels.below(i, 2));
    return Batch.of(
        HostArrays.create(manager, x, new Shape(rows).addAll(IMAGE), type), manager.arange(rows));
  }

  private Pass pass(long seed) {
    CounterStream numbers = CounterStream.of(Purpose.REPARAMETERIZATION, seed);
    return new Pass(
        new EagerParameters(manager),
        manager,
        new StreamNoise(manager, type, numbers),
        true,
        samples);
  }

  private Coefficients coefficients(long seed) {
    return new Coefficients(Map.of("beta", number(0.5 + seed)));
  }

  private static Map<String, String> bytes(Step step) {
    Map<String, String> bytes = new LinkedHashMap<>();
    for (int i = 0; i < step.losses().size(); i++) {
      bytes.put("loss " + i, bytes(step.losses().get(i).value()));
    }
    step.updates().forEach(u -> bytes.put("update " + u.state().getName(), bytes(u.value())));
    step.report().forEach((name, value) -> bytes.put("report " + name, bytes(value)));
    return bytes;
  }

  private static String bytes(NDArray array) {
    return array.getDataType()
        + " "
        + array.getShape()
        + " "
        + HexFormat.of().formatHex(array.toByteArray());
  }

  @Override
  public void close() {
    manager.close();
  }
}
