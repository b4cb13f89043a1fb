package org.vaezoo.core.data.set;

/**
 * Two unit masses on a line between two walls, each held to its wall by a spring and to the other
 * by a third: d2q1/dt2 = -k q1 - kappa (q1 - q2), d2q2/dt2 = -k q2 - kappa (q2 - q1).
 *
 * <p>The normal modes are (q1 + q2) / sqrt 2, of frequency sqrt k, and (q1 - q2) / sqrt 2, of
 * frequency sqrt(k + 2 kappa), as in any textbook of mechanics; in them the motion is known in
 * closed form. All arithmetic is that of {@link StrictMath}, the same on every machine.
 *
 * <p>A state is q1, q2, p1, p2: distances from rest, and velocities.
 *
 * @param wall k, of the springs to the walls
 * @param coupling kappa, of the spring between the masses
 */
record CoupledOscillators(double wall, double coupling) {

  /** Numbers of a state. */
  static final int NUMBERS = 4;

  private static final double ROOT_HALF = StrictMath.sqrt(0.5);

  /** Frequency of the mode in which both masses go the same way. */
  double slow() {
    return StrictMath.sqrt(wall);
  }

  /** Frequency of the mode in which they go opposite ways. */
  double fast() {
    return StrictMath.sqrt(wall + 2 * coupling);
  }

  /**
   * The state of modes a cos(phase), each by its amplitude and phase.
   *
   * @param amplitudes of the slow and the fast mode
   * @param phases of both, in radians
   */
  double[] state(double[] amplitudes, double[] phases) {
    return ofModes(
        new double[] {
          amplitudes[0] * StrictMath.cos(phases[0]),
          amplitudes[1] * StrictMath.cos(phases[1]),
          -slow() * amplitudes[0] * StrictMath.sin(phases[0]),
          -fast() * amplitudes[1] * StrictMath.sin(phases[1])
        });
  }

  /**
   * The state some time later: each mode turns by its frequency.
   *
   * @param state left as it is
   */
  double[] after(double[] state, double time) {
    double[] modes = ofModes(state);
    double[] slow = turned(modes[0], modes[2], slow(), time);
    double[] fast = turned(modes[1], modes[3], fast(), time);
    return ofModes(new double[] {slow[0], fast[0], slow[1], fast[1]});
  }

  private static double[] turned(double place, double velocity, double frequency, double time) {
    double cosine = StrictMath.cos(frequency * time);
    double sine = StrictMath.sin(frequency * time);
    return new double[] {
      place * cosine + velocity / frequency * sine, velocity * cosine - place * frequency * sine
    };
  }

  /** From modes to masses, or back: the map is its own inverse. */
  private static double[] ofModes(double[] numbers) {
    return new double[] {
      ROOT_HALF * (numbers[0] + numbers[1]),
      ROOT_HALF * (numbers[0] - numbers[1]),
      ROOT_HALF * (numbers[2] + numbers[3]),
      ROOT_HALF * (numbers[2] - numbers[3])
    };
  }
}
