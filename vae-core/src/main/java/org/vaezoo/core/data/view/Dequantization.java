package org.vaezoo.core.data.view;

import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * x = (l + u) / 256, u uniform on (0, 1), drawn anew at each presentation: grey levels spread over
 * their bins, so that a density of x bounds the probability of l. Theis, van den Oord and Bethge,
 * "A note on the evaluation of generative models" (ICLR 2016).
 *
 * <p>u is an odd multiple of 2^-16: x is then exact in float32 and stays inside its bin.
 */
@PartType("dequantized")
@Doc("x = (l + u) / 256 with u uniform, drawn anew at each presentation.")
public record Dequantization() implements Binarization {

  private static final float UNIT = 0x1.0p-24f;

  @Override
  public DataKind kind() {
    return DataKind.UNIT_INTERVAL;
  }

  @Override
  public String label() {
    return "dequantized";
  }

  @Override
  public Optional<Double> levelWidth() {
    return Optional.of(1.0 / 256);
  }

  @Override
  public Purpose purpose() {
    return Purpose.DEQUANTIZATION;
  }

  @Override
  public double expected(int level) {
    return (level + 0.5) / 256;
  }

  @Override
  public void present(byte[] levels, int from, int to, CounterStream stream, float[] x) {
    for (int i = from; i < to; i++) {
      int u = (int) (stream.bits(i - from) >>> 49) << 1 | 1;
      x[i] = ((levels[i] & 0xff) << 16 | u) * UNIT;
    }
  }
}
