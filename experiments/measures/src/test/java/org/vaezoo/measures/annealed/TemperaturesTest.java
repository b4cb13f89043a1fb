package org.vaezoo.measures.annealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemperaturesTest {

  @Test
  void riseFromZeroToOne() {
    for (int steps : new int[] {1, 2, 7, 1000}) {
      Temperatures temperatures = Temperatures.sigmoidal(steps);
      assertThat(temperatures.steps()).isEqualTo(steps);
      assertThat(temperatures.at(0)).isZero();
      assertThat(temperatures.at(steps)).isEqualTo(1);
      assertThat(IntStream.rangeClosed(1, steps)).allMatch(t -> temperatures.rise(t) > 0);
      double sum = IntStream.rangeClosed(1, steps).mapToDouble(temperatures::rise).sum();
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  /** By hand for T = 4: sigmoid(-4) = 0.0179862, sigmoid(-2) = 0.1192029. */
  @Test
  void followTheSigmoid() {
    Temperatures temperatures = Temperatures.sigmoidal(4);
    double quarter = (0.1192029220 - 0.0179862100) / (1 - 2 * 0.0179862100);
    assertThat(temperatures.at(1)).isCloseTo(quarter, within(1e-8));
    assertThat(temperatures.at(2)).isCloseTo(0.5, within(1e-12));
    assertThat(temperatures.at(3)).isCloseTo(1 - quarter, within(1e-8));
  }
}
