package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vaezoo.core.pass.Noise;

/** Noise that remembers what it drew, in order. */
final class RecordedNoise implements Noise {

  private final Noise noise;
  private final List<NDArray> draws = new ArrayList<>();

  RecordedNoise(Noise noise) {
    this.noise = noise;
  }

  @Override
  public NDArray normal(Shape shape) {
    return kept(noise.normal(shape));
  }

  @Override
  public NDArray uniform(Shape shape) {
    return kept(noise.uniform(shape));
  }

  /** All draws so far. */
  List<NDArray> draws() {
    return Collections.unmodifiableList(draws);
  }

  private NDArray kept(NDArray draw) {
    draws.add(draw);
    return draw;
  }
}
