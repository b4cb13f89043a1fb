package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Noise whose rows belong to examples: that of an evaluation.
 *
 * <p>A draw has k * B rows, sample-major, as a pass with k samples asks for; row s * B + b is a
 * function of the evaluation seed, the index of example b in its data set, and the sample's number.
 * Batch size and order therefore do not matter, and two models see the same numbers, so that their
 * difference on an example is a paired one.
 */
public final class ExampleNoise implements Noise {

  private final NDManager manager;
  private final DataType type;
  private final long seed;
  private final int[] examples;
  private final int firstSample;
  private final int samples;
  private long draws;

  /**
   * @param manager owner of the arrays drawn
   * @param type float32 or float64
   * @param seed the evaluation seed, with the split mixed in where splits must differ
   * @param examples index of each example of the batch in its data set, [B]
   * @param firstSample number of the first sample
   * @param samples samples an example
   */
  public ExampleNoise(
      NDManager manager, DataType type, long seed, int[] examples, int firstSample, int samples) {
    this.manager = manager;
    this.type = type;
    this.seed = seed;
    this.examples = examples.clone();
    this.firstSample = firstSample;
    this.samples = samples;
  }

  @Override
  public NDArray normal(Shape shape) {
    return draw(shape, CounterStream::normal);
  }

  @Override
  public NDArray uniform(Shape shape) {
    return draw(
        shape, type == DataType.FLOAT64 ? CounterStream::uniform : CounterStream::narrowUniform);
  }

  private NDArray draw(Shape shape, Value value) {
    int rows = samples * examples.length;
    if (shape.get(0) != rows) {
      throw new IllegalArgumentException(
          "a draw of an evaluation has one row a sample and example: expected "
              + rows
              + " rows, asked for "
              + shape);
    }
    int width = Math.toIntExact(shape.size() / rows);
    double[] values = new double[rows * width];
    for (int row = 0; row < rows; row++) {
      int sample = firstSample + row / examples.length;
      CounterStream stream =
          CounterStream.of(
              Purpose.EVALUATION, seed, examples[row % examples.length], sample, draws);
      for (int i = 0; i < width; i++) {
        values[row * width + i] = value.of(stream, i);
      }
    }
    draws++;
    return HostArrays.create(manager, values, shape, type);
  }

  /** A number of a stream at a position. */
  private interface Value {
    double of(CounterStream stream, long position);
  }
}
