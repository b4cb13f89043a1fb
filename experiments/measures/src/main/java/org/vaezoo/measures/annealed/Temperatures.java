package org.vaezoo.measures.annealed;

import java.util.Arrays;

/** The inverse temperatures of a path from the prior, 0, to the posterior, 1. */
final class Temperatures {

  /** How far the sigmoid is followed to either side. */
  private static final double RANGE = 4;

  private final double[] betas;

  private Temperatures(double[] betas) {
    this.betas = betas;
  }

  /**
   * The sigmoidal schedule of Wu et al. (2017), dense near both ends: beta_t is sigmoid(delta (2 t
   * / T - 1)), moved and scaled so that it goes from 0 to 1.
   *
   * @param steps T, the number of steps from one to the next
   */
  static Temperatures sigmoidal(int steps) {
    double low = sigmoid(-RANGE);
    double[] betas = new double[steps + 1];
    Arrays.setAll(betas, t -> (sigmoid(RANGE * (2.0 * t / steps - 1)) - low) / (1 - 2 * low));
    betas[0] = 0;
    betas[steps] = 1;
    return new Temperatures(betas);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** T. */
  int steps() {
    return betas.length - 1;
  }

  /** beta_t. */
  double at(int t) {
    return betas[t];
  }

  /** beta_t - beta_(t-1). */
  double rise(int t) {
    return betas[t] - betas[t - 1];
  }
}
