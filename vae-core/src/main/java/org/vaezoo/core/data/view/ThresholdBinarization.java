package org.vaezoo.core.data.view;

import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** x = 1 where l > 255 * level. */
@PartType("threshold")
@Doc("x = 1 where l / 255 is above a threshold.")
public record ThresholdBinarization(
    @Doc("The threshold.") @Default("0.5") @Range(min = 0, max = 1, maxOpen = true) double level)
    implements Binarization {

  @Override
  public DataKind kind() {
    return DataKind.BINARY;
  }

  @Override
  public String label() {
    return "threshold(" + level + ")";
  }

  @Override
  public double expected(int grey) {
    return grey > 255 * level ? 1 : 0;
  }

  @Override
  public void present(byte[] levels, int from, int to, CounterStream stream, float[] x) {
    int most = (int) Math.floor(255 * level);
    for (int i = from; i < to; i++) {
      x[i] = (most - (levels[i] & 0xff)) >>> 31;
    }
  }
}
