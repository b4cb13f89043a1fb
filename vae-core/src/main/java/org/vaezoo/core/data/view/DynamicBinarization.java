package org.vaezoo.core.data.view;

import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * x = 1 where l > u, with u a uniform integer of 0 .. 254: P(x = 1) = l / 255 exactly (to 2^-32),
 * drawn anew at each presentation, as in Salakhutdinov and Murray, "On the quantitative analysis of
 * deep belief networks" (ICML 2008), and Burda et al., "Importance weighted autoencoders" (ICLR
 * 2016).
 */
@PartType("dynamic")
@Doc("x = 1 with probability l / 255, drawn anew at each presentation.")
public record DynamicBinarization() implements Binarization {

  @Override
  public DataKind kind() {
    return DataKind.BINARY;
  }

  @Override
  public String label() {
    return "dynamic";
  }

  @Override
  public double expected(int level) {
    return level / 255.0;
  }

  @Override
  public void present(byte[] levels, int from, int to, CounterStream stream, float[] x) {
    for (int i = from; i < to; i++) {
      x[i] = bit(levels[i] & 0xff, stream, i - from);
    }
  }

  /**
   * 1 if the level is above the stream's integer at the position, else 0. A level of 0 is above
   * none, so its integer is not made: most pixels of a digit. The sign of a difference decides the
   * others, as a branch that no processor can foresee would cost more than the integer.
   */
  static int bit(int level, CounterStream stream, int position) {
    return level == 0 ? 0 : (stream.below(position, 255) - level) >>> 31;
  }
}
