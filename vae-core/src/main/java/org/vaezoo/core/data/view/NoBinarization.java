package org.vaezoo.core.data.view;

import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** x = l / 255, rounded to float32; and real numbers as they are. */
@PartType("none")
@Doc("Grey levels x = l / 255; real numbers as they are.")
public record NoBinarization() implements Binarization {

  @Override
  public DataKind kind() {
    return DataKind.GREY;
  }

  @Override
  public String label() {
    return "grey";
  }

  @Override
  public Optional<Double> levelWidth() {
    return Optional.of(1.0 / 255);
  }

  @Override
  public boolean fits(DataKind stored) {
    return true;
  }

  @Override
  public double expected(int level) {
    return level / 255f;
  }

  @Override
  public void present(byte[] levels, int from, int to, CounterStream stream, float[] x) {
    for (int i = from; i < to; i++) {
      x[i] = (levels[i] & 0xff) / 255f;
    }
  }
}
