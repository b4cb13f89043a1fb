package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.pass.Batch;

/**
 * Examples of which nothing is known but, where there are classes, the class: x is zero, and the
 * classes come in turn. They are what a model that draws samples is given in place of its data.
 *
 * @param shape of one example
 * @param kind of its numbers
 * @param size number of examples
 * @param classes number of classes, where a model is given one
 */
record Blanks(Shape shape, DataKind kind, int size, Optional<Integer> classes)
    implements DataSource {

  @Override
  public Batch batch(int[] rows, DataNoise noise, NDManager manager, DataType type) {
    Shape batch = new Shape(rows.length).addAll(shape);
    NDArray index = manager.create(rows);
    return new Batch(
        manager.zeros(batch, type),
        Optional.empty(),
        classes.map(number -> manager.create(inTurn(rows, number))),
        Optional.empty(),
        Optional.empty(),
        index);
  }

  private static int[] inTurn(int[] rows, int number) {
    return Arrays.stream(rows).map(row -> row % number).toArray();
  }

  @Override
  public int[] indices(int[] rows) {
    return rows.clone();
  }

  @Override
  public SideInformation side() {
    return classes
        .map(number -> SideInformation.labels(number, size))
        .orElse(SideInformation.none());
  }

  @Override
  public double[] mean() {
    return new double[Math.toIntExact(shape.size())];
  }
}
