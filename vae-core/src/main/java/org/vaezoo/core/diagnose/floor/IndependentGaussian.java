package org.vaezoo.core.diagnose.floor;

/**
 * A Gaussian for each dimension.
 *
 * @param name in tables
 * @param mean [D]
 * @param variance above 0, [D]
 */
record IndependentGaussian(String name, double[] mean, double[] variance)
    implements IndependentFloor {

  @Override
  public double logProb(int dimension, double value) {
    double deviation = value - mean[dimension];
    double wide = variance[dimension];
    return -0.5 * (deviation * deviation / wide + Math.log(2 * Math.PI * wide));
  }
}
