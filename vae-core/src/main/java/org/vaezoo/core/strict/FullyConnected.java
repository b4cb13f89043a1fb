package org.vaezoo.core.strict;

import java.util.List;

/** Fully connected layers: every sum runs up the inputs. */
final class FullyConnected {

  private FullyConnected() {}

  /** x w^T + b, of x [..., in] and w [out, in]. */
  static Values linear(Settings settings, List<Values> inputs) {
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
}
