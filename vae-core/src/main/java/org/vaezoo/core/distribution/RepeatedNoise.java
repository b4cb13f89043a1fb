package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vaezoo.core.pass.Noise;

/** Noise that can be read again from its first draw. */
final class RepeatedNoise implements Noise {

  private final Noise noise;
  private final List<NDArray> draws = new ArrayList<>();
  private int next;

  RepeatedNoise(Noise noise) {
    this.noise = noise;
  }

  /** Goes back to the first draw. */
  void rewind() {
    next = 0;
  }

  @Override
  public NDArray normal(Shape shape) {
    return draw(shape, noise::normal);
  }

  @Override
  public NDArray uniform(Shape shape) {
    return draw(shape, noise::uniform);
  }

  private NDArray draw(Shape shape, Function<Shape, NDArray> source) {
    if (next == draws.size()) {
      draws.add(source.apply(shape));
    }
    return draws.get(next++);
  }
}
