package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;

/** The positions of the columns that are given, and of those that are left to x. */
final class GivenColumns implements Condition {

  private final int[] given;
  private final int[] left;

  GivenColumns(int[] given, int[] left) {
    this.given = given;
    this.left = left;
  }

  @Override
  public Shape example() {
    return new Shape(left.length);
  }

  @Override
  public Shape shape() {
    return new Shape(given.length);
  }

  @Override
  public Batch divide(Batch whole) {
    double[] rows = HostArrays.read(whole.x());
    return whole.given(
        chosen(whole.x(), rows, left), chosen(whole.x(), rows, given), Optional.empty());
  }

  @Override
  public Scaling scaling(Scaling whole) {
    return whole.at(left);
  }

  @Override
  public double[] mean(double[] whole) {
    return Arrays.stream(left).mapToDouble(d -> whole[d]).toArray();
  }

  private NDArray chosen(NDArray like, double[] rows, int[] columns) {
    int width = given.length + left.length;
    int examples = rows.length / width;
    double[] values = new double[examples * columns.length];
    Arrays.setAll(values, i -> rows[i / columns.length * width + columns[i % columns.length]]);
    Shape shape = new Shape(examples, columns.length);
    return HostArrays.create(like.getManager(), values, shape, like.getDataType());
  }
}
