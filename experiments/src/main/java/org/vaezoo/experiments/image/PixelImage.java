package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.pass.HostArrays;

/** An image on the host: C channels of H rows and W columns. */
final class PixelImage {

  private final int channels;
  private final int height;
  private final int width;
  private final double[] values;

  /**
   * @param channels 1 for grey, 3 for red, green and blue
   * @param height H
   * @param width W
   * @param values of [0, 1], channel by channel, row by row; others are shown as the nearest of
   *     these
   */
  PixelImage(int channels, int height, int width, double[] values) {
    if ((channels != 1 && channels != 3) || values.length != channels * height * width) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expected 1 or 3 channels of %d x %d, found %d and %d numbers",
              height,
              width,
              channels,
              values.length));
    }
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.values = values.clone();
  }

  int channels() {
    return channels;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** Channel by channel, row by row; a copy. */
  double[] values() {
    return values.clone();
  }

  /**
   * The images of an array.
   *
   * @param x [rows, C, H, W], or [rows, C * H * W]
   * @param image [C, H, W]
   */
  static List<PixelImage> of(NDArray x, Shape image) {
    double[] values = HostArrays.read(x);
    int size = Math.toIntExact(image.size());
    List<PixelImage> images = new ArrayList<>();
    for (int start = 0; start < values.length; start += size) {
      images.add(
          new PixelImage(
              (int) image.get(0),
              (int) image.get(1),
              (int) image.get(2),
              Arrays.copyOfRange(values, start, start + size)));
    }
    return images;
  }

  /** The colour of a pixel, as {@code 0xRRGGBB}. */
  int rgb(int y, int x) {
    int red = level(0, y, x);
    if (channels == 1) {
      return red << 16 | red << 8 | red;
    }
    return red << 16 | level(1, y, x) << 8 | level(2, y, x);
  }

  private int level(int channel, int y, int x) {
    double value = values[(channel * height + y) * width + x];
    return (int) Math.round(255 * Math.min(1, Math.max(0, value)));
  }
}
