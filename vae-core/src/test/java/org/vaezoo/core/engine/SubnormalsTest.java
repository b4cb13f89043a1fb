package org.vaezoo.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubnormalsTest {

  private static final String HALF =
      """
      def half(self, x: List[Tensor]) -> List[Tensor]:
        return [torch.mul(x[0], 0.5)]
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theyAreZeroInAProgramOnEveryThreadAndStayInJava(int threads) {
    EngineSettings settings =
        new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, threads, "cpu");
    try (EngineSession engine = Engines.open(settings)) {
      NDArray least = engine.manager().full(new Shape(1 << 20), Float.MIN_NORMAL);
      TorchScript script = TorchScript.compile(engine.manager(), HALF);
      NDArray half =
          script.arrays("half", engine.manager(), TorchScript.list(List.of(least))).get(0);
      assertThat(half.toFloatArray()).containsOnly(0);
      assertThat(half(least.getFloat(0))).isEqualTo(Float.MIN_NORMAL / 2).isPositive();
    }
  }

  private static float half(float number) {
    return number * 0.5f;
  }
}
