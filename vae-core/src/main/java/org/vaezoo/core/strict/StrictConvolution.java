package org.vaezoo.core.strict;

/**
 * A convolution by its definition. Each number of the result is a sum over input channels, then
 * rows, then columns of the kernel; places in the padding are left out of it.
 */
final class StrictConvolution {

  private final Values x;
  private final Values weight;
  private final int[] shape;
  private final int stride;
  private final int padding;

  /**
   * @param x [B, in, H, W]
   * @param weight [out, in, K, K]
   * @param shape of the result, [B, out, H', W']
   */
  StrictConvolution(Values x, Values weight, int[] shape, int stride, int padding) {
    this.x = x;
    this.weight = weight;
    this.shape = shape;
    this.stride = stride;
    this.padding = padding;
  }

  /**
   * The result.
   *
   * @param bias a number for each output channel, or null
   */
  double[] apply(double[] bias) {
    int plane = shape[2] * shape[3];
    double[] y = new double[shape[0] * shape[1] * plane];
    for (int image = 0; image < shape[0]; image++) {
      for (int out = 0; out < shape[1]; out++) {
        int first = (image * shape[1] + out) * plane;
        for (int in = 0; in < weight.shape()[1]; in++) {
          addChannel(y, first, image, out, in);
        }
        if (bias != null) {
          for (int i = 0; i < plane; i++) {
            y[first + i] += bias[out];
          }
        }
      }
    }
    return y;
  }

  private void addChannel(double[] y, int first, int image, int out, int in) {
    int height = weight.shape()[2];
    int width = weight.shape()[3];
    int taps = (out * weight.shape()[1] + in) * height * width;
    int source = (image * x.shape()[1] + in) * x.shape()[2] * x.shape()[3];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        double tap = weight.numbers()[taps + i * width + j];
        if (tap != 0) {
          addTap(y, first, source, tap, i - padding, j - padding);
        }
      }
    }
  }

  private void addTap(double[] y, int first, int source, double tap, int down, int right) {
    int wide = x.shape()[3];
    int begin = Math.max(0, (-right + stride - 1) / stride);
    int end = Math.min(shape[3], Math.floorDiv(wide - 1 - right, stride) + 1);
    for (int row = 0; row < shape[2]; row++) {
      int from = row * stride + down;
      if (from >= 0 && from < x.shape()[2]) {
        int place = source + from * wide + right;
        for (int column = begin; column < end; column++) {
          y[first + row * shape[3] + column] += tap * x.numbers()[place + column * stride];
        }
      }
    }
  }
}
