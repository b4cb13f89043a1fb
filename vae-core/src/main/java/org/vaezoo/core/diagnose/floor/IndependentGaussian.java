package org.vaezoo.core.diagnose.floor;

/** A Gaussian for each dimension. */
final class IndependentGaussian implements IndependentFloor {

  private final String name;
  private final double[] mean;
  private final double[] variance;

  /**
   * @param name in tables
   * @param mean [D]
   * @param variance above 0, [D]
   */
  IndependentGaussian(String name, double[] mean, double[] variance) {
    this.name = name;
    this.mean = mean;
    this.variance = variance;
  }

  @Override
  public double logProb(int dimension, double value) {
    double deviation = value - mean[dimension];
    double wide = variance[dimension];
    return -0.5 * (deviation * deviation / wide + Math.log(2 * Math.PI * wide));
  }

  @Override
  public String name() {
    return name;
  }
}
