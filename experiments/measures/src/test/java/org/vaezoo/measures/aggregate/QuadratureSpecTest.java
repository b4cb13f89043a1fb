package org.vaezoo.measures.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.SplitName;

/** The linear autoencoder, whose aggregate of ten thousand examples is measured in two ways. */
class QuadratureSpecTest {

  private static final QuadratureSpec QUADRATURE = new QuadratureSpec(SplitName.TEST);

  private static LinearOptimum linear(double... rates) {
    return new LinearOptimum(EngineName.PYTORCH, Precision.FLOAT64, rates);
  }

  @Test
  void drawsAndGridAgree() {
    try (LinearOptimum linear = linear(1.5, 2)) {
      Map<String, Object> grid =
          linear.measure(QUADRATURE, 2000).tables().get("aggregate_quadrature").get(0).cells();
      Map<String, Object> drawn =
          linear
              .measure(new AggregateSpec(SplitName.TEST, Optional.empty()), 2000)
              .tables()
              .get("aggregate")
              .get(0)
              .cells();
      assertThat(grid).containsEntry("applicable", true).containsEntry("examples", 2000L);
      for (String part :
          List.of(
              "rate",
              "index_code_information",
              "prior_gap",
              "total_correlation",
              "dimension_wise_kl")) {
        double error = (Double) drawn.get(part + "_se");
        assertThat((Double) drawn.get(part + "_nats"))
            .as(part)
            .isCloseTo((Double) grid.get(part + "_nats"), within(4 * error + 1e-9));
      }
      assertThat((Double) grid.get("discretization_nats")).isLessThan(1e-6);
    }
  }

  @Test
  void otherThanTwoUnitsHaveNoPlane() {
    try (LinearOptimum linear = linear(1, 1, 1)) {
      assertThat(linear.measure(QUADRATURE, 50).tables().get("aggregate_quadrature").get(0).cells())
          .containsEntry("applicable", false)
          .containsEntry("reason", "a grid takes two units");
    }
  }
}
