package org.vaezoo.core.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Purpose;

/** Products of the sizes that a small network makes, timed and compared with float64. */
final class MatmulTrial implements AutoCloseable {

  /** Rows, inner size and columns: a first layer, a layer to the latents, a square. */
  private static final int[][] SIZES = {{128, 784, 400}, {100, 200, 64}, {512, 512, 512}};

  private static final int REPEATS = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final NDManager manager;
  private final NDScope scope = new NDScope();

  MatmulTrial(EngineSession session) {
    manager = session.manager().newSubManager();
  }

  /** The greatest error of a float32 product, relative to the greatest entry. */
  double error() {
    return Arrays.stream(SIZES).mapToDouble(this::error).max().orElseThrow();
  }

  private double error(int[] size) {
    NDArray left = normal(size[0], size[1], 1);
    NDArray right = normal(size[1], size[2], 2);
    NDArray exact =
        Detached.as(left, DataType.FLOAT64).matMul(Detached.as(right, DataType.FLOAT64));
    NDArray found = Detached.as(left.matMul(right), DataType.FLOAT64);
    return found.sub(exact).abs().max().getDouble() / exact.abs().max().getDouble();
  }

  /**
   * 1e9 operations of the first layer's product in a second of this thread's processor time, which
   * other programs do not lengthen.
   */
  double gflops() {
    int[] size = SIZES[0];
    NDArray left = normal(size[0], size[1], 1);
    NDArray right = normal(size[1], size[2], 2);
    left.matMul(right);
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < REPEATS; i++) {
      left.matMul(right);
    }
    long nanoseconds = THREADS.getCurrentThreadCpuTime() - start;
    return 2.0 * size[0] * size[1] * size[2] * REPEATS / nanoseconds;
  }

  private NDArray normal(int rows, int columns, long word) {
    CounterStream stream = CounterStream.of(Purpose.WEIGHTS, word);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) stream.normal(i);
    }
    return manager.create(values, new Shape(rows, columns));
  }

  @Override
  public void close() {
    scope.close();
    manager.close();
  }
}
