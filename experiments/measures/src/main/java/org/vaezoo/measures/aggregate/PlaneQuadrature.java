package org.vaezoo.measures.aggregate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts of the rate of Gaussians in the plane, by the trapezoid rule on a grid: nothing is
 * drawn, and nothing but the posteriors is shared with the means over draws of {@link
 * Decomposition}.
 *
 * <p>Of functions as smooth as a mixture of Gaussians the rule converges exponentially in the
 * number of points to a standard deviation; what the grid leaves is seen by leaving out every
 * second point.
 */
final class PlaneQuadrature {

  /** Most points of an axis. */
  private static final int MOST_POINTS = 4000;

  private final QuadratureAxis first;
  private final QuadratureAxis second;
  private final Parts fine;

  /**
   * @param information I(n; z)
   * @param ofUnits I(n; z_u), of either unit
   * @param totalCorrelation KL(q(z) || q(z_1) q(z_2))
   */
  record Parts(double information, QuadratureUnits ofUnits, double totalCorrelation) {}

  /**
   * @param rows of two units
   */
  PlaneQuadrature(GaussianRows rows) {
    double[][] mean = rows.means();
    double[][] variance = rows.variances();
    first = new QuadratureAxis(mean[0], variance[0]);
    second = new QuadratureAxis(mean[1], variance[1]);
    fine = parts(1);
  }

  /** Why the posteriors of two units are too narrow for a grid; empty where they are not. */
  static Optional<String> tooFine(GaussianRows rows) {
    for (int unit = 0; unit < 2; unit++) {
      double points = QuadratureGrid.of(rows.means()[unit], rows.variances()[unit]).points();
      if (points > MOST_POINTS) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "the narrowest posterior of unit %d needs %.0f points of an axis, more than %d",
                unit,
                points,
                MOST_POINTS));
      }
    }
    return Optional.empty();
  }

  /** Number of points of the grid. */
  long points() {
    return (long) first.points() * second.points();
  }

  /** The parts, with every point of the grid. */
  Parts parts() {
    return fine;
  }

  /** How far the parts move, at most, if only every second point of an axis is taken. */
  double discretization() {
    Parts coarse = parts(2);
    return Math.max(
        Math.abs(fine.information() - coarse.information()),
        Math.abs(fine.totalCorrelation() - coarse.totalCorrelation()));
  }

  private Parts parts(int stride) {
    double logAggregate = meanLogAggregate(stride);
    double logFirst = first.meanLogMarginal(stride);
    double logSecond = second.meanLogMarginal(stride);
    double logPosterior = first.meanLogPosterior + second.meanLogPosterior;
    return new Parts(
        logPosterior - logAggregate,
        new QuadratureUnits(first.meanLogPosterior - logFirst, second.meanLogPosterior - logSecond),
        logAggregate - logFirst - logSecond);
  }

  /** E log q(z), with every stride-th point of each axis. */
  private double meanLogAggregate(int stride) {
    double[] lines =
        IntStream.range(0, first.points())
            .parallel()
            .mapToDouble(line -> line % stride == 0 ? along(line, stride) : 0)
            .toArray();
    return Arrays.stream(lines).sum() * first.grid.step() * second.grid.step() * stride * stride;
  }

  /** The sum of q(z) log q(z) along the second axis. */
  private double along(int line, int stride) {
    double[] here = first.densities[line];
    double sum = 0;
    for (int point = 0; point < second.points(); point += stride) {
      double[] there = second.densities[point];
      double joint = 0;
      for (int n = 0; n < here.length; n++) {
        joint += here[n] * there[n];
      }
      sum += timesLog(joint / here.length);
    }
    return sum;
  }

  static double timesLog(double density) {
    return density > 0 ? density * Math.log(density) : 0;
  }
}
