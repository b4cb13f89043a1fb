package org.vaezoo.core.data.set;

/**
 * The differential equations of Lorenz, "Deterministic nonperiodic flow" (1963), equations 25 to
 * 27, with his numbers: dx/dt = sigma (y - x), dy/dt = x (rho - z) - y, dz/dt = x y - beta z.
 *
 * <p>Solved by the classical Runge-Kutta method of order 4. All arithmetic is of sums and products,
 * in a fixed order, so that a trajectory is the same on every machine, chaotic as it is.
 */
final class LorenzSystem {

  /** Numbers of a state. */
  static final int DIMENSIONS = 3;

  static final double SIGMA = 10;
  static final double RHO = 28;
  static final double BETA = 8.0 / 3;

  private LorenzSystem() {}

  /** The velocity at a state. */
  static double[] velocity(double[] state) {
    double x = state[0];
    double y = state[1];
    double z = state[2];
    return new double[] {SIGMA * (y - x), x * (RHO - z) - y, x * y - BETA * z};
  }

  /**
   * The state after some steps.
   *
   * @param state left as it is
   * @param steps how many
   * @param length of a step, in time
   */
  static double[] after(double[] state, int steps, double length) {
    double[] now = state.clone();
    for (int step = 0; step < steps; step++) {
      now = next(now, length);
    }
    return now;
  }

  private static double[] next(double[] state, double length) {
    double[] first = velocity(state);
    double[] second = velocity(moved(state, first, length / 2));
    double[] third = velocity(moved(state, second, length / 2));
    double[] fourth = velocity(moved(state, third, length));
    double[] next = new double[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      next[d] = state[d] + length / 6 * (first[d] + 2 * second[d] + 2 * third[d] + fourth[d]);
    }
    return next;
  }

  private static double[] moved(double[] state, double[] velocity, double time) {
    double[] moved = new double[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      moved[d] = state[d] + time * velocity[d];
    }
    return moved;
  }
}
