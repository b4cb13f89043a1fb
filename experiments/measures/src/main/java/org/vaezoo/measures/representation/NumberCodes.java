package org.vaezoo.measures.representation;

/** Codes that are rows of real numbers, as latents of a Gaussian posterior. */
public final class NumberCodes implements RepresentationCodes {

  private final double[] values;
  private final int width;

  /**
   * @param values [rows, width], row-major; not copied
   * @param width W
   */
  public NumberCodes(double[] values, int width) {
    if (width < 1 || values.length % width != 0) {
      throw new IllegalArgumentException(
          "codes: expected rows of " + width + " numbers, found " + values.length + " numbers");
    }
    this.values = values;
    this.width = width;
  }

  @Override
  public int rows() {
    return values.length / width;
  }

  @Override
  public int width() {
    return width;
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
  public double squaredDistance(int row, RepresentationCodes other, int otherRow) {
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
  public NumberCodes scaled(Standardizer scale) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scale.of(i % width, values[i]);
    }
    return new NumberCodes(scaled, width);
  }

  @Override
  public Standardizer scale() {
    return Standardizer.of(values, width);
  }
}
