package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.files.FaultyDisk;

class CheckpointsTest {

  private static final int FLIPS = Integer.getInteger("vaezoo.flips", 16);

  @TempDir Path trial;

  @ParameterizedTest
  @CsvSource({"PYTORCH, FLOAT32", "PYTORCH, FLOAT64", "MXNET, FLOAT32", "MXNET, FLOAT64"})
  void everyBitComesBack(EngineName engine, Precision precision) throws IOException {
    try (EngineSession session = Engines.open(new EngineSettings(engine, precision, 1, "cpu"))) {
      NDManager manager = session.manager();
      Map<String, NDArray> weights = weights(session, 1);
      Map<String, NDArray> moments = new LinkedHashMap<>(weights(session, 2));
      moments.put("step", manager.create(123_456_789_012L));
      int held = manager.getManagedArrays().size();
      new Checkpoints(trial).write(12, weights, moments, state(12));
      assertThat(manager.getManagedArrays()).hasSize(held);
      assertThat(weights.get("encoder.weight").getName()).isNull();

      Checkpoint read = newest();
      assertThat(read.step()).isEqualTo(12);
      assertThat(read.state()).isEqualTo(state(12));
      requireEqual(read.weights(manager), weights);
      requireEqual(read.optimizer(manager), moments);
      assertThat(Weights.sha256(read.weights(manager))).isEqualTo(Weights.sha256(weights));
      assertThat(Weights.sha256(moments)).isNotEqualTo(Weights.sha256(weights));
    }
  }

  @ParameterizedTest
  @CsvSource({"PYTORCH", "MXNET"})
  void weightsAreRestoredInPlaceAndOnlyIntoTheirOwnModel(EngineName engine) {
    EngineSettings settings = new EngineSettings(engine, Precision.FLOAT32, 1, "cpu");
    try (EngineSession session = Engines.open(settings)) {
      Map<String, NDArray> saved = weights(session, 1);
      Map<String, NDArray> model = weights(session, 2);
      model.get("encoder.weight").setRequiresGradient(true);
      NDArray alias = model.get("encoder.weight").stopGradient();
      Weights.restore(saved, model);
      requireEqual(model, saved);
      if (engine == EngineName.PYTORCH) { // an alias there; a copy on MXNet
        assertThat(alias.toByteArray()).isEqualTo(saved.get("encoder.weight").toByteArray());
      }
      assertThat(model.get("encoder.weight").hasGradient()).isTrue();

      model.put("prior.weight", session.manager().zeros(new Shape(2)));
      assertThatThrownBy(() -> Weights.restore(saved, model))
          .hasMessage("weights: missing arrays [prior.weight], unknown arrays []");
    }
  }

  @Test
  void theLastTwoAreKeptAndThoseAfterAStepGoWhenTheyAreGivenUp() throws IOException {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      Checkpoints checkpoints = new Checkpoints(trial);
      for (long step : new long[] {100, 200, 900, 1000}) {
        checkpoints.write(step, weights(session, step), Map.of(), state(7));
      }
      assertThat(checkpoints.steps()).containsExactly(1000L, 900L);
      checkpoints.discardAfter(900);
      assertThat(checkpoints.steps()).containsExactly(900L);
      assertThat(new Checkpoints(trial.resolve("none")).steps()).isEmpty();
    }
  }

  @Test
  void aLateWriteOfWhoWasTakenOverDeletesNothingOfWhoHasGoneOn() throws IOException {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      Checkpoints asleep = new Checkpoints(trial);
      asleep.write(8, weights(session, 8), Map.of(), state(7));
      Checkpoints other = new Checkpoints(trial);
      for (long step : new long[] {16, 24, 32}) {
        other.write(step, weights(session, step), Map.of(), state(7));
      }
      asleep.write(16, weights(session, 16), Map.of(), state(7));
      assertThat(other.steps()).containsExactly(32L, 24L, 16L);
    }
  }

  @Test
  void whatAKilledWriteLeftIsIgnoredAndRemoved() throws IOException {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      new Checkpoints(trial).write(1, weights(session, 1), Map.of(), state(1));
      Checkpoints killed = new Checkpoints(trial, FaultyDisk.killedAt(9));
      assertThatThrownBy(() -> killed.write(2, weights(session, 2), Map.of(), state(2)))
          .isInstanceOf(FaultyDisk.KilledError.class);
      assertThat(trial.resolve("ckpt-2.tmp")).isDirectory();
      assertThat(newest().step()).isEqualTo(1);
      try (Stream<Path> left = Files.list(trial)) {
        assertThat(left).containsExactly(trial.resolve("ckpt-1"));
      }
    }
  }

  @Test
  void damageToAnyFileIsFoundNamedAndPassedOver() throws IOException {
    long seed = System.nanoTime();
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      Checkpoints checkpoints = new Checkpoints(trial);
      checkpoints.write(1, weights(session, 1), weights(session, 2), state(1));
      checkpoints.write(2, weights(session, 3), weights(session, 4), state(2));
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (Path file : files(trial.resolve("ckpt-2"))) {
      byte[] whole = Files.readAllBytes(file);
      for (byte[] damaged : damages(whole, random)) {
        Files.write(file, damaged);
        requirePassedOver(file, "seed " + seed);
      }
      Files.delete(file);
      requirePassedOver(file, "deleted");
      Files.write(file, whole);
      assertThat(newest().step()).isEqualTo(2);
    }
  }

  @Test
  void whenAllAreDamagedNothingVerifiesButTheyAreSeen() throws IOException {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      Checkpoints checkpoints = new Checkpoints(trial);
      checkpoints.write(1, weights(session, 1), Map.of(), state(1));
      Files.delete(trial.resolve("ckpt-1/weights.safetensors"));
      List<String> warnings = new ArrayList<>();
      assertThat(checkpoints.newestThatVerifies(warnings::add)).isEmpty();
      assertThat(checkpoints.steps()).containsExactly(1L);
      assertThat(warnings)
          .containsExactly(
              "checkpoint of step 1 passed over: "
                  + trial.resolve("ckpt-1/weights.safetensors")
                  + ": missing");
    }
  }

  private Checkpoint newest() throws IOException {
    return new Checkpoints(trial).newestThatVerifies(warning -> {}).orElseThrow();
  }

  private void requirePassedOver(Path file, String how) throws IOException {
    List<String> warnings = new ArrayList<>();
    Checkpoint found = new Checkpoints(trial).newestThatVerifies(warnings::add).orElseThrow();
    assertThat(found.step()).as(how).isEqualTo(1);
    assertThat(warnings).hasSize(1);
    // a damaged manifest may be found out by the file that it no longer describes
    String folder = file.getParent().toString();
    boolean manifest = file.endsWith("MANIFEST.json");
    assertThat(warnings.get(0)).as(how).contains(manifest ? folder : file.toString());
  }

  private static List<byte[]> damages(byte[] whole, SplittableRandom random) {
    List<byte[]> damages = new ArrayList<>();
    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      damages.add(flipped);
      damages.add(Arrays.copyOf(whole, random.nextInt(whole.length)));
    }
    damages.add(new byte[0]);
    damages.add(Arrays.copyOf(whole, whole.length + 1));
    return damages;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.sorted().toList();
      assertThat(found).hasSize(4);
      return found;
    }
  }

  private static Map<String, NDArray> weights(EngineSession session, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NDManager manager = session.manager();
    double[] values = random.doubles(12, -1, 1).toArray();
    values[0] = -0.0;
    values[1] = Double.MIN_VALUE;
    values[2] = Double.NEGATIVE_INFINITY;
    values[3] = Double.NaN;
    Map<String, NDArray> weights = new LinkedHashMap<>();
    weights.put("encoder.weight", manager.create(values, new Shape(3, 4)));
    weights.put("encoder.bias", manager.create(new double[] {random.nextDouble()}));
    weights.put("decoder.log<variance>", manager.create(random.nextDouble()));
    weights.put("decoder.columns", manager.create(values, new Shape(4, 3)).transpose());
    weights.replaceAll((name, array) -> array.toType(session.type(), false));
    return weights;
  }

  private static void requireEqual(Map<String, NDArray> found, Map<String, NDArray> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, array) -> {
          assertThat(found.get(name).getShape()).isEqualTo(array.getShape());
          assertThat(found.get(name).getDataType()).isEqualTo(array.getDataType());
          assertThat(found.get(name).toByteArray()).isEqualTo(array.toByteArray());
        });
  }

  private static JsonNode state(int step) {
    return JsonNodeFactory.instance.objectNode().put("step", step).put("epoch", 0.25);
  }
}
