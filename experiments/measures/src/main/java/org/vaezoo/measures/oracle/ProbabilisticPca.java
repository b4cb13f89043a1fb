package org.vaezoo.measures.oracle;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * The maximum likelihood of probabilistic PCA: Tipping and Bishop, "Probabilistic principal
 * component analysis" (1999), section 3.2. A linear variational autoencoder reaches it, with a
 * tight bound: Lucas, Tucker, Grosse and Norouzi, "Don't blame the ELBO! A linear VAE perspective
 * on posterior collapse" (2019).
 */
final class ProbabilisticPca {

  private final double[] eigenvalues;
  private final SimpleMatrix directions;

  /**
   * @param eigenvalues of the data covariance, descending, [D]
   * @param directions eigenvectors as columns in the order of the eigenvalues, [D, D]
   */
  private ProbabilisticPca(double[] eigenvalues, SimpleMatrix directions) {
    this.eigenvalues = eigenvalues;
    this.directions = directions;
  }

  /**
   * From the population covariance of the data.
   *
   * @param covariance symmetric, [D, D]
   */
  public static ProbabilisticPca of(SimpleMatrix covariance) {
    var decomposition = covariance.svd();
    int size = covariance.getNumRows();
    double[] values = new double[size];
    Arrays.setAll(values, i -> decomposition.getW().get(i, i));
    return new ProbabilisticPca(values, decomposition.getU());
  }

  /** Number of dimensions of the data, D. */
  public int dimensions() {
    return eigenvalues.length;
  }

  /** An eigenvalue of the data covariance, the largest being number 0. */
  public double eigenvalue(int component) {
    return eigenvalues[component];
  }

  /** The best variance with k units: the mean of the discarded eigenvalues. */
  public double optimalVariance(int units) {
    return Arrays.stream(eigenvalues, units, eigenvalues.length).average().orElseThrow();
  }

  /** Units that a model of this variance uses: eigenvalues above it, at most k. */
  public int activeUnits(int units, double variance) {
    return (int) Arrays.stream(eigenvalues, 0, units).filter(value -> value > variance).count();
  }

  /**
   * The rate at the optimum, in nats: the sum over active units of log(eigenvalue / variance) / 2.
   */
  public double rate(int units, double variance) {
    return Arrays.stream(eigenvalues, 0, activeUnits(units, variance))
        .map(value -> Math.log(value / variance) / 2)
        .sum();
  }

  /**
   * The log-likelihood of an example at the optimum, in nats, which is also the best ELBO.
   *
   * @param units k
   * @param variance of the decoder
   */
  public double logLikelihood(int units, double variance) {
    int active = activeUnits(units, variance);
    int dimensions = eigenvalues.length;
    double logDeterminant =
        Arrays.stream(eigenvalues, 0, active).map(Math::log).sum()
            + (dimensions - active) * Math.log(variance);
    double trace = active + Arrays.stream(eigenvalues, active, dimensions).sum() / variance;
    return -(dimensions * Math.log(2 * Math.PI) + logDeterminant + trace) / 2;
  }

  /**
   * The largest principal angle between the first components and the columns of a matrix, in
   * degrees.
   *
   * @param columns [D, k], of full rank
   */
  public double largestAngle(SimpleMatrix columns) {
    int units = columns.getNumCols();
    SimpleMatrix basis = columns.svd(true).getU().cols(0, units);
    SimpleMatrix components = directions.cols(0, units);
    SimpleMatrix cosines = components.transpose().mult(basis).svd().getW();
    double smallest = Math.min(1, cosines.get(units - 1, units - 1));
    return Math.toDegrees(Math.acos(smallest));
  }
}
