package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;

/**
 * Some examples of four real numbers, by their index in an endless set. Those from {@link #FAR} on
 * lie five times as far out, so that no part of the set speaks for the whole.
 */
public final class LinearExamples implements DataSource {

  static final Shape SHAPE = new Shape(4);

  /** The first index of an example that lies far out. */
  static final int FAR = 500;

  private final int[] chosen;

  private LinearExamples(int[] chosen) {
    this.chosen = chosen;
  }

  /** Examples from an index up to another. */
  public static LinearExamples range(int start, int end) {
    return new LinearExamples(IntStream.range(start, end).toArray());
  }

  /** The same examples in another order, near and far ones mixed. */
  LinearExamples shuffled() {
    int stride = 7;
    return new LinearExamples(
        IntStream.range(0, chosen.length).map(i -> chosen[i * stride % chosen.length]).toArray());
  }

  /** One example. */
  public static double[] example(int index) {
    CounterStream stream = CounterStream.of(Purpose.SPLIT, index);
    double[] x = new double[4];
    Arrays.setAll(x, d -> (index < FAR ? 1 : 5) * stream.normal(d));
    return x;
  }

  /** The mean over the examples of a number of each. */
  public double average(ToDoubleFunction<double[]> number) {
    return Arrays.stream(chosen)
        .mapToDouble(index -> number.applyAsDouble(example(index)))
        .average()
        .orElseThrow();
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public DataKind kind() {
    return DataKind.CONTINUOUS;
  }

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    int[] indices = indices(rows);
    double[] x =
        Arrays.stream(indices).boxed().flatMapToDouble(i -> Arrays.stream(example(i))).toArray();
    return Batch.of(
        HostArrays.create(manager, x, new Shape(rows.length, 4), type), manager.create(indices));
  }

  @Override
  public int[] indices(int[] rows) {
    return Arrays.stream(rows).map(row -> chosen[row]).toArray();
  }

  @Override
  public double[] mean() {
    double[] mean = new double[4];
    Arrays.setAll(mean, d -> average(x -> x[d]));
    return mean;
  }
}
