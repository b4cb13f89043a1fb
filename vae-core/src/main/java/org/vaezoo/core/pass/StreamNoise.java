package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.LongToDoubleFunction;

/** Noise read in order from one stream: that of a training step. */
public final class StreamNoise implements Noise {

  private final NDManager manager;
  private final DataType type;
  private final CounterStream stream;
  private long draws;

  /**
   * @param manager owner of the arrays drawn
   * @param type float32 or float64
   * @param stream the stream, of which each draw uses a child of its own
   */
  public StreamNoise(NDManager manager, DataType type, CounterStream stream) {
    this.manager = manager;
    this.type = type;
    this.stream = stream;
  }

  @Override
  public NDArray normal(Shape shape) {
    return draw(shape, stream.child(draws++)::normal);
  }

  @Override
  public NDArray uniform(Shape shape) {
    CounterStream child = stream.child(draws++);
    return draw(shape, type == DataType.FLOAT64 ? child::uniform : child::narrowUniform);
  }

  private NDArray draw(Shape shape, LongToDoubleFunction at) {
    double[] values = new double[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = at.applyAsDouble(i);
    }
    return HostArrays.create(manager, values, shape, type);
  }
}
