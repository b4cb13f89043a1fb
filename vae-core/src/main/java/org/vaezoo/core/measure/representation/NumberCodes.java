package org.vaezoo.core.measure.representation;

/**
 * Codes that are rows of real numbers, as latents of a Gaussian posterior.
 *
 * @param values [rows, width], row-major; not a copy
 * @param width W
 */
public record NumberCodes(double[] values, int width) implements Codes {

  public NumberCodes {
    if (width < 1 || values.length % width != 0) {
      throw new IllegalArgumentException(
          "codes: expected rows of " + width + " numbers, found " + values.length + " numbers");
    }
  }

  @Override
  public int rows() {
    return values.length / width;
  }

  @Override
  public String encoding() {
    return "numbers";
  }

  @Override
  public void multiply(int row, double[] weights, double[] scores) {
    int classes = scores.length;
    for (int d = 0; d < width; d++) {
      double x = values[row * width + d];
      for (int c = 0; c < classes; c++) {
        scores[c] += x * weights[d * classes + c];
      }
    }
  }

  @Override
  public void pull(int row, double[] errors, double[] gradient) {
    int classes = errors.length;
    for (int d = 0; d < width; d++) {
      double x = values[row * width + d];
      for (int c = 0; c < classes; c++) {
        gradient[d * classes + c] += x * errors[c];
      }
    }
  }

  @Override
  public double squaredDistance(int row, Codes other, int otherRow) {
    double[] others = ((NumberCodes) other).values;
    double sum = 0;
    for (int d = 0; d < width; d++) {
      double difference = values[row * width + d] - others[otherRow * width + d];
      sum += difference * difference;
    }
    return sum;
  }

  /** Each number less its mean, over its standard deviation. */
  @Override
  public NumberCodes scaled(Scale scale) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      int d = i % width;
      scaled[i] = (values[i] - scale.mean()[d]) / scale.deviation()[d];
    }
    return new NumberCodes(scaled, width);
  }

  @Override
  public Scale scale() {
    return Scale.of(values, width);
  }
}
