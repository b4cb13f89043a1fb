package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoupledOscillatorsTest {

  private static final CoupledOscillators SYSTEM = new CoupledOscillators(1, 1.5);

  private static final double[] STATE = {1.5, -0.25, 0.5, 2};

  /** Of both masses and the three springs. */
  private static double energy(double[] state) {
    double stretched = state[0] - state[1];
    return 0.5 * (state[2] * state[2] + state[3] * state[3])
        + 0.5 * (state[0] * state[0] + state[1] * state[1])
        + 0.75 * stretched * stretched;
  }

  /** Frequencies sqrt 1 and sqrt(1 + 2 * 1.5) = 2 by hand. */
  @Test
  void modesHaveTheirFrequencies() {
    assertThat(SYSTEM.slow()).isEqualTo(1);
    assertThat(SYSTEM.fast()).isEqualTo(2);
    double[] together = {1, 1, 0, 0};
    double[] opposite = {1, -1, 0, 0};
    assertThat(SYSTEM.after(together, 2 * Math.PI)).containsExactly(together, within(1e-14));
    assertThat(SYSTEM.after(together, Math.PI)).containsExactly(turned(-1, -1), within(1e-14));
    assertThat(SYSTEM.after(opposite, Math.PI)).containsExactly(opposite, within(1e-14));
    assertThat(SYSTEM.after(opposite, Math.PI / 4))
        .containsExactly(new double[] {0, 0, -2, 2}, within(1e-14));
  }

  private static double[] turned(double one, double two) {
    return new double[] {one, two, 0, 0};
  }

  @Test
  void energyIsConserved() {
    double energy = energy(STATE);
    assertThat(energy).isCloseTo(2.125 + 1.15625 + 0.75 * 1.75 * 1.75, within(1e-14));
    for (double time = 0.1; time < 20; time += 0.37) {
      assertThat(energy(SYSTEM.after(STATE, time))).isCloseTo(energy, within(1e-12));
    }
  }

  /** Newton's equations, with the derivatives by central differences. */
  @Test
  void theMotionSolvesItsEquations() {
    double step = 1e-4;
    for (double time = 0; time < 5; time += 0.5) {
      double[] now = SYSTEM.after(STATE, time);
      double[] later = SYSTEM.after(STATE, time + step);
      double[] earlier = SYSTEM.after(STATE, time - step);
      double pull = 1.5 * (now[0] - now[1]);
      double[] expected = {now[2], now[3], -now[0] - pull, -now[1] + pull};
      for (int i = 0; i < 4; i++) {
        assertThat((later[i] - earlier[i]) / (2 * step)).isCloseTo(expected[i], within(1e-6));
      }
    }
  }

  @Test
  void timesAddUpAndNoTimeIsNoMotion() {
    assertThat(SYSTEM.after(STATE, 0)).containsExactly(STATE, within(1e-14));
    assertThat(SYSTEM.after(SYSTEM.after(STATE, 0.7), 1.1))
        .containsExactly(SYSTEM.after(STATE, 1.8), within(1e-14));
  }

  /** A phase is the time at which the mode would be, times its frequency. */
  @Test
  void amplitudesAndPhasesMakeAState() {
    double half = Math.sqrt(0.5);
    assertThat(SYSTEM.state(new double[] {3, 0}, new double[] {0, 1}))
        .containsExactly(new double[] {3 * half, 3 * half, 0, 0}, within(1e-14));
    double[] turned = SYSTEM.state(new double[] {3, 2}, new double[] {0.4, 0.8});
    double[] begun = SYSTEM.state(new double[] {3, 2}, new double[] {0, 0});
    assertThat(SYSTEM.after(begun, 0.4)).containsExactly(turned, within(1e-14));
  }
}
