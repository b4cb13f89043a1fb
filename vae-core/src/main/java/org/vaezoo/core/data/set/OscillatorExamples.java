package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.States;
import org.vaezoo.core.data.stored.GreyLevels;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * States of an {@link OscillatorsSpec} and their pictures. An example depends on the seed and its
 * number alone, however many there are.
 */
final class OscillatorExamples {

  /** What a state consists of, in the order of {@link CoupledOscillators}. */
  static final List<String> COORDINATES = List.of("q1", "q2", "p1", "p2");

  private static final double FULL_TURN = 2 * Math.PI;

  private final byte[] levels;
  private final States states;

  private OscillatorExamples(byte[] levels, States states) {
    this.levels = levels;
    this.states = states;
  }

  /**
   * Draws examples.
   *
   * @param first number of the first
   */
  static OscillatorExamples draw(OscillatorsSpec spec, int first, int count) {
    CoupledOscillators system = new CoupledOscillators(spec.wall(), spec.coupling());
    SpotFrame frame = new SpotFrame(spec.height(), spec.width(), spec.spot());
    byte[] levels = new byte[Math.multiplyExact(count, 2 * frame.pixels())];
    double[] states = new double[Math.multiplyExact(count, CoupledOscillators.NUMBERS)];
    CounterStream stream = CounterStream.of(Purpose.STATE, spec.seed());
    for (int n = 0; n < count; n++) {
      double[] state = state(system, spec.amplitude(), stream.child(first + n));
      System.arraycopy(state, 0, states, n * state.length, state.length);
      int start = 2 * n * frame.pixels();
      draw(frame, levels, start, state);
      draw(frame, levels, start + frame.pixels(), system.after(state, spec.interval()));
    }
    return new OscillatorExamples(levels, new States(COORDINATES, states));
  }

  private static double[] state(CoupledOscillators system, double largest, CounterStream stream) {
    double[] amplitudes = new double[2];
    double[] phases = new double[2];
    for (int mode = 0; mode < 2; mode++) {
      amplitudes[mode] = largest * StrictMath.sqrt(stream.uniform(2L * mode));
      phases[mode] = FULL_TURN * stream.uniform(2L * mode + 1);
    }
    return system.state(amplitudes, phases);
  }

  /** Between walls half a pixel outside of the outermost centres. */
  private static void draw(SpotFrame frame, byte[] levels, int start, double[] state) {
    double third = frame.width() / 3.0;
    frame.draw(levels, start, third - 0.5 + state[0], 2 * third - 0.5 + state[1]);
  }

  /** Grey levels of all pictures, row-major; not a copy. */
  byte[] levels() {
    return levels;
  }

  /** What the pictures show. */
  States states() {
    return states;
  }

  /** Takes them into the digest of the set. */
  void note(MessageDigest digest, String role) {
    Digests.note(digest, role + " images", Digests.of(levels));
    Digests.note(digest, role + " states " + states.coordinates(), states.sha256());
  }

  /** As examples of a file. */
  StoredExamples stored(Shape shape) {
    return new GreyLevels(levels, shape, Optional.empty()).showing(states);
  }
}
