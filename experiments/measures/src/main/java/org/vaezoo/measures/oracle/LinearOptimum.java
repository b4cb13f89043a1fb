package org.vaezoo.measures.oracle;

/**
 * The optimum of D + beta R of a linear variational autoencoder whose decoder has variance s^2.
 *
 * <p>Divided by beta, D has the variance v = beta s^2: the optimum is that of probabilistic PCA at
 * v, with one unit for each principal component whose eigenvalue lambda is above v, the posterior
 * N(sqrt(lambda - v) / lambda x, v / lambda) of its coordinate x, and nothing of the others (Lucas,
 * Tucker, Grosse and Norouzi 2019, sections 4 and 5). Each component that is used leaves the
 * squared error v, each other one its eigenvalue: reverse water-filling to the level v, so that a
 * model with enough units lies on the rate-distortion function of a Gaussian source with the
 * covariance of the data (Cover and Thomas, "Elements of information theory", 2006, theorem
 * 10.3.3).
 */
final class LinearOptimum {

  private final ProbabilisticPca pca;
  private final int units;
  private final double variance;
  private final double level;

  /**
   * @param units U
   * @param variance s^2 of the decoder
   * @param beta weight of the rate
   */
  public LinearOptimum(ProbabilisticPca pca, int units, double variance, double beta) {
    this.pca = pca;
    this.units = units;
    this.variance = variance;
    this.level = beta * variance;
  }

  /** Units that the model uses. */
  public int activeUnits() {
    return pca.activeUnits(units, level);
  }

  /** R in nats. */
  public double rate() {
    return pca.rate(units, level);
  }

  /** D in nats: the squared error over twice the variance, and what normalises the density. */
  public double distortion() {
    double squaredError = activeUnits() * level;
    for (int component = activeUnits(); component < pca.dimensions(); component++) {
      squaredError += pca.eigenvalue(component);
    }
    return (squaredError / variance + pca.dimensions() * Math.log(2 * Math.PI * variance)) / 2;
  }

  /** -(D + R) in nats, whatever beta: at beta = 1 the log-likelihood of probabilistic PCA. */
  public double elbo() {
    return -(distortion() + rate());
  }

  /**
   * The rate of the unit of a component in nats, log(lambda / v) / 2, and its Gaussian information
   * too; 0 where the component is not used.
   */
  public double rate(int component) {
    return component < activeUnits() ? -Math.log(noise(component)) / 2 : 0;
  }

  /** Var of the posterior mean over the data, 1 - v / lambda; 0 where the component is not used. */
  public double varianceOfMean(int component) {
    return component < activeUnits() ? 1 - noise(component) : 0;
  }

  /** The posterior variance v / lambda of a component that is used. */
  private double noise(int component) {
    return level / pca.eigenvalue(component);
  }
}
