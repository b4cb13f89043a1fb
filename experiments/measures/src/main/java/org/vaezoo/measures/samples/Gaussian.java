package org.vaezoo.measures.samples;

import org.ejml.simple.SimpleMatrix;

/**
 * A Gaussian.
 *
 * @param mean [1, F]
 * @param covariance [F, F]
 */
record Gaussian(SimpleMatrix mean, SimpleMatrix covariance) {

  /** Mean and unbiased covariance of features. */
  static Gaussian of(Features features) {
    SimpleMatrix rows = features.matrix();
    SimpleMatrix mean = new SimpleMatrix(1, features.width());
    for (int row = 0; row < features.rows(); row++) {
      mean = mean.plus(1.0 / features.rows(), rows.getRow(row));
    }
    SimpleMatrix centred = rows.copy();
    for (int row = 0; row < features.rows(); row++) {
      centred.setRow(row, rows.getRow(row).minus(mean));
    }
    SimpleMatrix covariance = centred.transpose().mult(centred).divide(features.rows() - 1.0);
    return new Gaussian(mean, covariance);
  }
}
