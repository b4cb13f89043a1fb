package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;

class GradientClippingTest {

  @ParameterizedTest
  @EnumSource
  void aNormOfFiveIsScaledToTheLimit(EngineName engine) {
    try (EngineSession session = open(engine)) {
      List<NDArray> gradients = gradients(session, 3, 4);
      NDArray norm = GradientClipping.norm(gradients);
      assertThat(norm.getDouble()).isEqualTo(5);
      List<NDArray> clipped = GradientClipping.clip(gradients, norm, 1);
      assertThat(clipped.get(0).toDoubleArray()).containsExactly(3 * 0.2, 0);
      assertThat(clipped.get(1).getDouble()).isEqualTo(4 * 0.2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNormBelowTheLimitStaysBitForBit(EngineName engine) {
    try (EngineSession session = open(engine)) {
      for (double size : new double[] {0, 0.1, 3}) {
        List<NDArray> gradients = gradients(session, size, size / 3);
        List<NDArray> clipped =
            GradientClipping.clip(gradients, GradientClipping.norm(gradients), 5);
        assertThat(clipped.get(0).toDoubleArray()).containsExactly(size, 0);
        assertThat(clipped.get(1).getDouble()).isEqualTo(size / 3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLimitOfZeroIsRefused(EngineName engine) {
    try (EngineSession session = open(engine)) {
      List<NDArray> gradients = gradients(session, 3, 4);
      NDArray norm = GradientClipping.norm(gradients);
      assertThatThrownBy(() -> GradientClipping.clip(gradients, norm, 0))
          .hasMessage("clipping: expected a norm greater than 0, found 0.0");
    }
  }

  private static EngineSession open(EngineName engine) {
    return Engines.open(new EngineSettings(engine, Precision.FLOAT64, 1, "cpu"));
  }

  private static List<NDArray> gradients(EngineSession session, double first, double second) {
    return List.of(
        session.manager().create(new double[] {first, 0}), session.manager().create(second));
  }
}
