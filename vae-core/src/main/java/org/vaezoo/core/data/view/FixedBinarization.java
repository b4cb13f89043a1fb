package org.vaezoo.core.data.view;

import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * As {@link DynamicBinarization}, but drawn once: the same bits in every epoch and in evaluation.
 * The distribution is that of the binary MNIST of Larochelle and Murray, "The neural autoregressive
 * distribution estimator" (AISTATS 2011); the draw is another.
 */
@PartType("fixed")
@Doc("x = 1 with probability l / 255, drawn once for all epochs and evaluations.")
public record FixedBinarization(
    @Doc(
            "Seed of the draw: the bits are those that an evaluation with this seed draws"
                + " dynamically.")
        @Default("1")
        long seed)
    implements Binarization {

  @Override
  public DataKind kind() {
    return DataKind.BINARY;
  }

  @Override
  public String label() {
    return "fixed(seed=" + seed + ")";
  }

  @Override
  public byte[] keep(byte[] levels, int width, int firstIndex) {
    byte[] bits = new byte[levels.length];
    for (int n = 0; n < levels.length / width; n++) {
      CounterStream stream = CounterStream.of(Purpose.BINARIZATION, seed, firstIndex + n);
      for (int d = 0; d < width; d++) {
        int i = n * width + d;
        bits[i] = (byte) DynamicBinarization.bit(levels[i] & 0xff, stream, d);
      }
    }
    return bits;
  }

  @Override
  public double expected(int bit) {
    return bit;
  }

  @Override
  public void present(byte[] bits, int from, int to, CounterStream stream, float[] x) {
    for (int i = from; i < to; i++) {
      x[i] = bits[i];
    }
  }
}
