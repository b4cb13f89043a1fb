package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.pass.Noise;

/** Noise without randomness: the middle of each distribution. */
final class StillNoise implements Noise {

  private final EngineSession engine;

  StillNoise(EngineSession engine) {
    this.engine = engine;
  }

  @Override
  public NDArray normal(Shape shape) {
    return engine.manager().zeros(shape, engine.type());
  }

  @Override
  public NDArray uniform(Shape shape) {
    return engine.manager().full(shape, 0.5f, engine.type());
  }
}
