package org.vaezoo.measures.aggregate;

import java.util.List;

/**
 * Log-densities at M draws of U units, in nats. Each draw belongs to the example whose posterior it
 * came from.
 */
final class Densities {

  /** Below this log-ratio to the draw's own density a term is less than rounding. */
  static final double NEGLIGIBLE = -60;

  private final int units;
  private final double[] posterior;
  private final double[] aggregate;
  private final double[] marginals;

  /**
   * @param units U
   * @param posterior log q(z_u|n) of the draw's own example, [M * U], row-major
   * @param aggregate log q(z), [M]
   * @param marginals log q(z_u), [M * U], row-major
   */
  Densities(int units, double[] posterior, double[] aggregate, double[] marginals) {
    this.units = units;
    this.posterior = posterior;
    this.aggregate = aggregate;
    this.marginals = marginals;
  }

  /** Place for the densities of M draws of U units. */
  static Densities place(int draws, int units) {
    return new Densities(
        units, new double[draws * units], new double[draws], new double[draws * units]);
  }

  /** All densities, so that {@link #ofNumbers} gives the same. */
  List<double[]> numbers() {
    return List.of(posterior, aggregate, marginals);
  }

  static Densities ofNumbers(int units, List<double[]> numbers) {
    return new Densities(units, numbers.get(0), numbers.get(1), numbers.get(2));
  }

  /** Writes the densities of some draws, from one of these draws on. */
  void put(int first, Densities some) {
    System.arraycopy(some.posterior, 0, posterior, first * units, some.posterior.length);
    System.arraycopy(some.aggregate, 0, aggregate, first, some.aggregate.length);
    System.arraycopy(some.marginals, 0, marginals, first * units, some.marginals.length);
  }

  /** What an example adds to a sum over examples in which the draw's own example adds one. */
  static double ratio(double logRatio) {
    return logRatio < NEGLIGIBLE ? 0 : Math.exp(logRatio);
  }

  /** log q(z_u|n), [M * U]: not a copy, to be written in place. */
  double[] posterior() {
    return posterior;
  }

  /** log q(z), [M]: not a copy. */
  double[] aggregate() {
    return aggregate;
  }

  /** log q(z_u), [M * U]: not a copy. */
  double[] marginals() {
    return marginals;
  }

  /** Number of draws, M. */
  int draws() {
    return aggregate.length;
  }

  /** log q(z|n) of a draw's own example. */
  double posterior(int draw) {
    return sum(posterior, draw);
  }

  /** The log of the product of the marginals at a draw. */
  double product(int draw) {
    return sum(marginals, draw);
  }

  /** log q(z|n) - log q(z): what a draw says of which example it is of. */
  double information(int draw) {
    return posterior(draw) - aggregate[draw];
  }

  /** log q(z_u|n) - log q(z_u): what one unit of a draw says of it. */
  double information(int draw, int unit) {
    return posterior[draw * units + unit] - marginals[draw * units + unit];
  }

  /** log q(z) less the log of the product of its marginals. */
  double totalCorrelation(int draw) {
    return aggregate[draw] - product(draw);
  }

  private double sum(double[] byUnit, int draw) {
    double sum = 0;
    for (int i = draw * units; i < (draw + 1) * units; i++) {
      sum += byUnit[i];
    }
    return sum;
  }
}
