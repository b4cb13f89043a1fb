package org.vaezoo.core.strict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Layers;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Products;

/** Products of matrices and convolutions: every sum runs up the axis that it sums over. */
final class Matrices {

  private Matrices() {}

  /** Adds them to what there is. */
  static void addTo(Map<Operation, StrictOperation> all) {
    all.put(Products.LINEAR, FullyConnected::linear);
    all.put(Products.MAT_MUL, Matrices::product);
    all.put(Products.BATCH_MAT_MUL, Matrices::product);
    all.put(Layers.CONVOLUTION, Matrices::convolution);
  }

  /** Of [..., n, k] and [..., k, m], where both have the same leading axes or one has none. */
  private static Values product(Settings settings, List<Values> inputs) {
    Values left = matrix(inputs.get(0));
    Values right = matrix(inputs.get(1));
    int rows = left.shape()[left.axes() - 2];
    int inner = left.shape()[left.axes() - 1];
    int columns = right.shape()[right.axes() - 1];
    double[] y = new double[settings.size()];
    for (int matrix = 0; matrix < y.length / (rows * columns); matrix++) {
      int x = left.axes() > 2 ? matrix * rows * inner : 0;
      int w = right.axes() > 2 ? matrix * inner * columns : 0;
      for (int row = 0; row < rows; row++) {
        int first = (matrix * rows + row) * columns;
        for (int k = 0; k < inner; k++) {
          addTimes(
              y,
              first,
              left.numbers()[x + row * inner + k],
              right.numbers(),
              w + k * columns,
              columns);
        }
      }
    }
    return new Values(settings.shape(), y);
  }

  private static Values matrix(Values x) {
    if (x.axes() < 2) {
      throw new UnsupportedOperationException("the product of a vector has no code in Java");
    }
    return x;
  }

  private static void addTimes(
      double[] y, int yFirst, double factor, double[] x, int xFirst, int count) {
    for (int i = 0; i < count; i++) {
      y[yFirst + i] += factor * x[xFirst + i];
    }
  }

  /** Of x [B, in, H, W] and w [out, in, K, K], of one group and without dilation. */
  private static Values convolution(Settings settings, List<Values> inputs) {
    if (settings.whole("groups") != 1 || ofBothAxes(settings, "dilation") != 1) {
      throw new UnsupportedOperationException("a convolution in groups or dilated in Java");
    }
    StrictConvolution layer =
        new StrictConvolution(
            inputs.get(0),
            inputs.get(1),
            settings.shape(),
            ofBothAxes(settings, "stride"),
            ofBothAxes(settings, "padding"));
    return new Values(
        settings.shape(), layer.apply(inputs.size() > 2 ? inputs.get(2).numbers() : null));
  }

  private static int ofBothAxes(Settings settings, String name) {
    int[] each = settings.wholes(name);
    if (Arrays.stream(each).anyMatch(one -> one != each[0])) {
      throw new UnsupportedOperationException(
          "a convolution of another " + name + " by axis in Java");
    }
    return each[0];
  }
}
