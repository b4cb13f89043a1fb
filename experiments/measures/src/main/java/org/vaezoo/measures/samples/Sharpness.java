package org.vaezoo.measures.samples;

import ai.djl.ndarray.types.Shape;

/**
 * Power of images at high frequencies: that of the two-dimensional discrete Fourier transform at
 * more than a quarter of a cycle a pixel, which is half the highest frequency that a row of pixels
 * can hold. The frequency is the length of the vector of both directions' frequencies.
 *
 * <p>The ratio of the samples' power to the data's is below 1 where samples are blurred and above 1
 * where they are noisy: a likelihood with a large variance, as in Rybkin, Daniilidis and Levine,
 * "Simple and effective VAE training with calibrated decoders" (2021), blurs the mean of p(x|z).
 */
final class Sharpness {

  private static final double CUTOFF = 0.25;

  private final int height;
  private final int width;
  private final double[][] vertical;
  private final double[][] horizontal;

  /**
   * @param image shape of one image, [C, H, W]
   */
  Sharpness(Shape image) {
    height = Math.toIntExact(image.get(1));
    width = Math.toIntExact(image.get(2));
    vertical = waves(height);
    horizontal = waves(width);
  }

  /** Whether examples of a shape are images, [C, H, W], that hold such frequencies. */
  static boolean isKnownOf(Shape example) {
    return example.dimension() == 3 && example.get(1) > 2 && example.get(2) > 2;
  }

  /** Cosines, then sines, of all frequencies at all places, [2, n * n]. */
  private static double[][] waves(int n) {
    double[][] waves = new double[2][n * n];
    for (int f = 0; f < n; f++) {
      for (int place = 0; place < n; place++) {
        double angle = 2 * Math.PI * ((long) f * place % n) / n;
        waves[0][f * n + place] = Math.cos(angle);
        waves[1][f * n + place] = Math.sin(angle);
      }
    }
    return waves;
  }

  /**
   * The mean over images and channels of the power above the cutoff, over pixels: by Parseval the
   * part of the mean square that high frequencies carry.
   */
  double highPower(Images images) {
    int pixels = height * width;
    int planes = images.rows() * images.width() / pixels;
    double sum = 0;
    for (int plane = 0; plane < planes; plane++) {
      sum += highPower(images, plane * pixels);
    }
    return sum / planes;
  }

  private double highPower(Images images, int start) {
    double[] rowCosines = new double[height * width];
    double[] rowSines = new double[height * width];
    for (int y = 0; y < height; y++) {
      for (int f = 0; f < width; f++) {
        for (int x = 0; x < width; x++) {
          double value = images.at(start + y * width + x);
          rowCosines[y * width + f] += value * horizontal[0][f * width + x];
          rowSines[y * width + f] += value * horizontal[1][f * width + x];
        }
      }
    }
    double power = 0;
    for (int v = 0; v < height; v++) {
      for (int f = 0; f < width; f++) {
        power += isHigh(v, f) ? power(v, f, rowCosines, rowSines) : 0;
      }
    }
    return power / ((double) height * width) / ((double) height * width);
  }

  private boolean isHigh(int v, int f) {
    return Math.hypot(frequency(v, height), frequency(f, width)) > CUTOFF;
  }

  /** Cycles a pixel, 0 to 1/2. */
  private static double frequency(int f, int n) {
    return Math.min(f, n - f) / (double) n;
  }

  private double power(int v, int f, double[] rowCosines, double[] rowSines) {
    double real = 0;
    double imaginary = 0;
    for (int y = 0; y < height; y++) {
      double cosine = vertical[0][v * height + y];
      double sine = vertical[1][v * height + y];
      real += rowCosines[y * width + f] * cosine - rowSines[y * width + f] * sine;
      imaginary += rowCosines[y * width + f] * sine + rowSines[y * width + f] * cosine;
    }
    return real * real + imaginary * imaginary;
  }
}
