package org.vaezoo.core.diagnose.floor;

/** A coin for each dimension. */
final class IndependentBits implements IndependentFloor {

  private final double[] ones;

  /**
   * @param ones P(x = 1) of each dimension, inside of 0 .. 1, [D]
   */
  IndependentBits(double[] ones) {
    this.ones = ones;
  }

  /**
   * The coins of a training split, with one more example that is half one and half zero: no bit of
   * a test example is then impossible.
   *
   * @param mean of the training examples, in expectation where bits are drawn, [D]
   * @param examples N
   */
  static IndependentBits of(double[] mean, int examples) {
    double[] ones = new double[mean.length];
    for (int d = 0; d < ones.length; d++) {
      ones[d] = (mean[d] * examples + 0.5) / (examples + 1.0);
    }
    return new IndependentBits(ones);
  }

  @Override
  public String name() {
    return "independent bits";
  }

  @Override
  public double logProb(int dimension, double value) {
    return value == 1 ? Math.log(ones[dimension]) : Math.log1p(-ones[dimension]);
  }
}
