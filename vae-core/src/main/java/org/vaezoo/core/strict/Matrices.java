package org.vaezoo.core.strict;

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
    all.put(Products.LINEAR, Matrices::linear);
    all.put(Products.MAT_MUL, Matrices::product);
    all.put(Products.BATCH_MAT_MUL, Matrices::product);
    all.put(Layers.CONVOLUTION, Matrices::convolution);
  }

  /** x w^T + b, of x [..., in] and w [out, in]. */
  private static Values linear(Settings settings, List<Values> inputs) {
    double[] x = inputs.get(0).numbers();
    double[] w = inputs.get(1).numbers();
    int outputs = inputs.get(1).shape()[0];
    int width = inputs.get(1).shape()[1];
    double[] y = new double[settings.size()];
    for (int row = 0; row < y.length / outputs; row++) {
      int out = 0;
      for (; out + 4 <= outputs; out += 4) {
        four(x, row * width, w, out * width, width, y, row * outputs + out);
      }
      for (; out < outputs; out++) {
        y[row * outputs + out] = dot(x, row * width, w, out * width, width);
      }
      if (inputs.size() > 2) {
        add(y, row * outputs, inputs.get(2).numbers());
      }
    }
    return new Values(settings.shape(), y);
  }

  private static void add(double[] y, int first, double[] offsets) {
    for (int i = 0; i < offsets.length; i++) {
      y[first + i] += offsets[i];
    }
  }

  private static double dot(double[] x, int xFirst, double[] w, int wFirst, int width) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += x[xFirst + i] * w[wFirst + i];
    }
    return sum;
  }

  /** Four sums side by side, each in its own order: a processor need not wait for one of them. */
  private static void four(
      double[] x, int xFirst, double[] w, int wFirst, int width, double[] y, int yFirst) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < width; i++) {
      double factor = x[xFirst + i];
      a += factor * w[wFirst + i];
      b += factor * w[wFirst + width + i];
      c += factor * w[wFirst + 2 * width + i];
      d += factor * w[wFirst + 3 * width + i];
    }
    y[yFirst] = a;
    y[yFirst + 1] = b;
    y[yFirst + 2] = c;
    y[yFirst + 3] = d;
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
    if (settings.whole("groups") != 1 || settings.wholes("dilation")[0] != 1) {
      throw new UnsupportedOperationException("a convolution in groups or dilated in Java");
    }
    StrictConvolution layer =
        new StrictConvolution(
            inputs.get(0),
            inputs.get(1),
            settings.shape(),
            settings.wholes("stride")[0],
            settings.wholes("padding")[0]);
    return new Values(
        settings.shape(), layer.apply(inputs.size() > 2 ? inputs.get(2).numbers() : null));
  }
}
