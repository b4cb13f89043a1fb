package org.vaezoo.benchmarks.speed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;

/** The fastest that the machine multiplies matrices: what a step can be held against. */
final class PeakProduct {

  private static final int SIZE = 2048;
  private static final int CALLS = 10;

  private PeakProduct() {}

  /** 1e9 operations a second of float32 matrices of 2048 by 2048, of the fastest of ten calls. */
  static double gigaflops(EngineSettings settings) {
    try (EngineSession engine = Engines.open(settings);
        NDManager scope = engine.manager().newSubManager()) {
      NDArray matrix = scope.ones(new Shape(SIZE, SIZE), DataType.FLOAT32);
      long fastest = Long.MAX_VALUE; // in nanoseconds
      for (int call = 0; call < CALLS; call++) {
        long clock = System.nanoTime();
        matrix.matMul(matrix).close();
        fastest = Math.min(fastest, System.nanoTime() - clock);
      }
      return 2.0 * SIZE * SIZE * SIZE / fastest;
    }
  }
}
