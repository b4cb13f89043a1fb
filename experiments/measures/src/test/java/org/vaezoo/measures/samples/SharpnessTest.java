package org.vaezoo.measures.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class SharpnessTest {

  private static final Shape SHAPE = new Shape(1, 12, 16);

  private static Images image(Pixel pixel) {
    float[] values = new float[12 * 16];
    for (int y = 0; y < 12; y++) {
      for (int x = 0; x < 16; x++) {
        values[y * 16 + x] = (float) pixel.at(y, x);
      }
    }
    return new Images(values, SHAPE);
  }

  private interface Pixel {
    double at(int y, int x);
  }

  private static double highPower(Images images) {
    return new Sharpness(images.example()).highPower(images);
  }

  /** The mean square of a cosine is 1/2, wherever its one frequency is above the cutoff. */
  @Test
  void aWaveHasAllItsPowerAtItsFrequency() {
    assertThat(highPower(image((y, x) -> Math.cos(2 * Math.PI * 5 * x / 16))))
        .isCloseTo(0.5, within(1e-6));
    assertThat(highPower(image((y, x) -> Math.sin(2 * Math.PI * 4 * y / 12))))
        .isCloseTo(0.5, within(1e-6));
    assertThat(highPower(image((y, x) -> Math.cos(2 * Math.PI * 3 * x / 16))))
        .isCloseTo(0, within(1e-6));
    assertThat(highPower(image((y, x) -> 0.7))).isCloseTo(0, within(1e-6));
  }

  /** Each direction's frequency is below the cutoff, the length of both is above it. */
  @Test
  void aSlantedWaveHasTheFrequencyOfBothDirections() {
    assertThat(highPower(image((y, x) -> Math.cos(2 * Math.PI * (3.0 * x / 16 + 2.0 * y / 12)))))
        .isCloseTo(0.5, within(1e-6));
  }

  @Test
  void aChessboardIsTheHighestFrequencyOfAll() {
    assertThat(highPower(image((y, x) -> (x + y) % 2 == 0 ? 1 : -1))).isCloseTo(1, within(1e-6));
  }

  /** The power of white noise is the same at all frequencies: the share of those that are high. */
  @Test
  void whiteNoiseHasTheShareOfTheHighFrequencies() {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, 4);
    int images = 300;
    float[] values = new float[images * 192];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) stream.normal(i);
    }
    int high = 0;
    for (int v = 0; v < 12; v++) {
      for (int f = 0; f < 16; f++) {
        high += Math.hypot(Math.min(v, 12 - v) / 12.0, Math.min(f, 16 - f) / 16.0) > 0.25 ? 1 : 0;
      }
    }
    double share = high / 192.0;
    assertThat(share).isBetween(0.7, 0.9);
    assertThat(highPower(new Images(values, SHAPE))).isCloseTo(share, within(0.03));
  }

  @Test
  void blurTakesHighFrequenciesAway() {
    Images edge = image((y, x) -> x < 8 ? 0 : 1);
    Images blurred = image((y, x) -> 1 / (1 + Math.exp(-(x - 7.5))));
    assertThat(highPower(blurred)).isLessThan(0.7 * highPower(edge));
  }

  @Test
  void vectorsHaveNoFrequencies() {
    assertThat(Sharpness.isKnownOf(new Shape(784))).isFalse();
    assertThat(Sharpness.isKnownOf(new Shape(1, 28, 28))).isTrue();
  }
}
