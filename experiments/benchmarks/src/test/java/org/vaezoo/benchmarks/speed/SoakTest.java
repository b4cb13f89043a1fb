package org.vaezoo.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;

@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class SoakTest {

  private static final String TINY =
      """
      {"name": "tiny",
       "data": {"set": "mnist", "binarization": "dynamic"},
       "model": {"type": "gaussian", "latent": 2, "likelihood": "bernoulli",
                 "encoder": {"type": "mlp", "hidden": [8]},
                 "decoder": {"type": "mlp", "hidden": [8]}},
       "objective": {"type": "beta", "beta": 1},
       "optimizer": {"type": "adam", "learningRate": 0.001},
       "training": {"epochs": 1000, "batchSize": 128}}\
      """;

  /**
   * In MB per 1,000 steps; one array of a batch a step left open would be 400. A young heap of
   * Java's grows as well, by some ten.
   */
  private static final double LENIENT = 120;

  @Test
  void trainingHoldsNoMoreMemoryLaterThanEarlier() throws IOException {
    try (EngineSession engine = Engines.open(EngineSettings.standard());
        TrainingLoop loop = new OurLoop(TINY, engine)) {
      Soak soak = Soak.of(loop, 1000, 2000, 100);
      assertThat(soak.slope()).isLessThan(LENIENT);
      assertThat(soak.filesLeftOpen()).isLessThanOrEqualTo(2);
      assertThat(soak.rows()).hasSize(21);
    }
  }

  @Test
  void trainingThatKeepsAnArrayEachStepIsCaught() throws IOException {
    try (EngineSession engine = Engines.open(EngineSettings.standard());
        NDManager kept = engine.manager().newSubManager()) {
      Soak soak = Soak.of(leakingOneBatch(kept), 100, 1000, 50);
      assertThat(soak.slope()).isGreaterThan(LENIENT);
      assertThat(soak.flat()).isFalse();
    }
  }

  private static TrainingLoop leakingOneBatch(NDManager kept) {
    return new TrainingLoop() {
      @Override
      public double steps(int count) {
        for (int step = 0; step < count; step++) {
          kept.ones(new Shape(128, 784));
        }
        return 0;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void slopeIsThatOfTheLeastSquaresLine() {
    assertThat(Soak.slope(new double[] {0, 1, 2, 3}, new double[] {1, 3, 2, 5}))
        .isCloseTo(1.1, within(1e-15));
  }

  @Test
  void tooFewSamplesAreRefused() {
    assertThatThrownBy(() -> Soak.ofTraining(10, 100, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three samples");
  }
}
