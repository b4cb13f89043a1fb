package org.vaezoo.measures;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;

/**
 * Images beside themselves, several times in each direction: more pixels without another law.
 *
 * @param source images of one channel
 * @param times in each direction
 */
record RepeatedPixels(DataSource source, int times) implements DataSource {

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public Shape shape() {
    Shape one = source.shape();
    return new Shape(one.get(0), one.get(1), one.get(2) * times * times);
  }

  @Override
  public DataKind kind() {
    return source.kind();
  }

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    Batch one = source.batch(rows, dataNoise, manager, type);
    double[] x = HostArrays.read(one.x());
    int pixels = x.length / rows.length;
    double[] more =
        IntStream.range(0, rows.length)
            .mapToObj(row -> Arrays.copyOfRange(x, row * pixels, (row + 1) * pixels))
            .flatMapToDouble(this::repeated)
            .toArray();
    return Batch.of(
        HostArrays.create(manager, more, new Shape(rows.length).addAll(shape()), type),
        one.index());
  }

  @Override
  public int[] indices(int[] rows) {
    return source.indices(rows);
  }

  @Override
  public double[] mean() {
    return repeated(source.mean()).toArray();
  }

  private DoubleStream repeated(double[] image) {
    return IntStream.range(0, times * times).boxed().flatMapToDouble(i -> Arrays.stream(image));
  }
}
