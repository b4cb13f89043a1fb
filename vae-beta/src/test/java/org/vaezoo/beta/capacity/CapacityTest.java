package org.vaezoo.beta.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.beta.FixedTerms;
import org.vaezoo.beta.Gradients;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;

class CapacityTest {

  private static Objective capacity(double nats, double gamma) {
    return new CapacitySpec(nats, Optional.of(0.0), Optional.empty(), new Constant(gamma))
        .build(new InputDescription(new Shape(1), DataKind.BINARY, 100));
  }

  /** D = 10 and 20, R = 3 and 9: the means are 15 and 6. */
  private static FixedTerms terms() {
    return new FixedTerms(new double[] {10, 20}, new double[][] {{1, 2}, {3, 6}});
  }

  @Test
  void rateAboveAndBelowTheCapacityCostTheSame() {
    try (FixedTerms terms = terms()) {
      assertThat(terms.loss(capacity(4, 7), 0)).isEqualTo(15 + 7 * 2);
      assertThat(terms.loss(capacity(8, 7), 0)).isEqualTo(15 + 7 * 2);
    }
  }

  /** |mean R - C| is 0 here; the mean of |R - C| would be 3. */
  @Test
  void theBatchMeanIsComparedNotEachExample() {
    try (FixedTerms terms = terms()) {
      assertThat(terms.loss(capacity(6, 7), 0)).isEqualTo(15);
    }
  }

  @Test
  void capacityZeroAndGammaOneAreThePlainModel() {
    Gradients.assertSame(capacity(0, 1), new Elbo());
  }

  @Test
  void anotherCapacityIsNotThePlainModel() {
    try (FixedTerms terms = terms()) {
      assertThat(terms.loss(capacity(1, 1), 0)).isNotEqualTo(terms.loss(new Elbo(), 0));
    }
  }

  @Test
  void gradientsAreFiniteDifferencesOnBothSidesOfTheCapacity() {
    Gradients.assertExact(capacity(0.1, 5), 0);
    Gradients.assertExact(capacity(100, 5), 0);
  }

  @Test
  void capacityRisesLinearlyFromZeroAndStays() {
    Schedule capacity =
        new CapacitySpec(25, Optional.of(5.0), Optional.empty(), new Constant(1000))
            .build(new InputDescription(new Shape(1), DataKind.BINARY, 100))
            .schedules()
            .get(Capacity.CAPACITY);
    assertThat(capacity.at(new Progress(0, 10, 100))).isZero();
    assertThat(capacity.at(new Progress(10, 10, 100))).isEqualTo(5);
    assertThat(capacity.at(new Progress(50, 10, 100))).isEqualTo(25);
    assertThat(capacity.at(new Progress(99, 10, 100))).isEqualTo(25);
  }
}
