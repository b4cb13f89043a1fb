package org.vaezoo.core.diagnose.floor;

/** A floor under which the dimensions are independent. */
interface IndependentFloor extends Floor {

  /** log p of one dimension at a value, in nats. */
  double logProb(int dimension, double value);

  @Override
  default double logProb(double[] x, boolean[] scored) {
    double sum = 0;
    for (int d = 0; d < x.length; d++) {
      sum += scored[d] ? logProb(d, x[d]) : 0;
    }
    return sum;
  }
}
