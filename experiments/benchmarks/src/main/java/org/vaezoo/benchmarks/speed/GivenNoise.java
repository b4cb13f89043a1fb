package org.vaezoo.benchmarks.speed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.pass.Noise;

/** Noise that remembers what it gave, so that another side is given the same. */
final class GivenNoise implements Noise {

  private final Noise noise;
  private final Map<String, NDArray> draws = new LinkedHashMap<>();

  GivenNoise(Noise noise) {
    this.noise = noise;
  }

  /** All draws, named in their order. */
  Map<String, NDArray> draws() {
    return draws;
  }

  @Override
  public NDArray normal(Shape shape) {
    return remembered(noise.normal(shape));
  }

  @Override
  public NDArray uniform(Shape shape) {
    return remembered(noise.uniform(shape));
  }

  private NDArray remembered(NDArray draw) {
    draws.put("noise" + draws.size(), draw);
    return draw;
  }
}
