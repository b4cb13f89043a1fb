package org.vaezoo.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.train.SafeTensors;

class HandedOverTest {

  @TempDir private Path folder;

  /** The losses that {@code torch_peer} finds with torch 2.6 of the files that are handed over. */
  @ParameterizedTest
  @CsvSource({
    "mlp-400, 549.9479370117188",
    "mlp-128, 547.3176879882812",
    "convolutional, 540.7088012695312",
    "vq-ema, 814.612060546875",
    "ladder, 585.1741",
    "iwae-50, 549.2427",
  })
  void pythonFindsTheSameLoss(String model, double python) throws IOException {
    try (EngineSession engine = Engines.open(EngineSettings.standard())) {
      HandedOver given = HandedOver.of(BenchmarkModel.of(model), engine, folder);
      assertThat(given.loss()).isCloseTo(python, within(1e-5 * python));
    }
  }

  @Test
  void theBatchAndItsNoiseAreThereByName() throws IOException {
    try (EngineSession engine = Engines.open(EngineSettings.standard());
        NDManager scope = engine.manager().newSubManager()) {
      HandedOver given = HandedOver.of(BenchmarkModel.MLP_128, engine, folder);
      Map<String, NDArray> arrays = SafeTensors.read(given.given(), scope);
      assertThat(arrays).containsOnlyKeys("noise0", "x");
      assertThat(arrays.get("x").getShape().getShape()).containsExactly(64, 1, 28, 28);
      assertThat(arrays.get("noise0").getShape().getShape()).containsExactly(64, 10);
      assertThat(SafeTensors.read(given.parameters(), scope))
          .containsKeys("encoder.body.hidden0.weight", "decoder.body.output.bias");
    }
  }

  @Test
  void aModelThatIsNotThereIsAnsweredWithThoseThatAre() {
    assertThatThrownBy(() -> BenchmarkModel.of("mlp"))
        .hasMessageStartingWith("model: expected one of [mlp-400, mlp-128, ")
        .hasMessageEndingWith("found mlp");
  }

  @Test
  void anotherLossIsAnotherModel() throws IOException {
    new PythonAnswer(500.04, 1, "medium").requireSame(BenchmarkModel.LADDER, 500);
    assertThatThrownBy(
            () -> new PythonAnswer(500.06, 1, "medium").requireSame(BenchmarkModel.LADDER, 500))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ladder: expected Python to find our loss 500.000000")
        .hasMessageContaining("500.060000");
    assertThatThrownBy(
            () -> new PythonAnswer(Double.NaN, 1, "medium").requireSame(BenchmarkModel.LADDER, 500))
        .isInstanceOf(IOException.class);
  }
}
