package org.vaezoo.measures.aggregate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.DiagonalGaussian;

/** The densities of one unit at the points of its grid. */
final class QuadratureAxis {

  final QuadratureGrid grid;
  final double[][] densities;
  final double meanLogPosterior;

  QuadratureAxis(double[] mean, double[] variance) {
    grid = QuadratureGrid.of(mean, variance);
    densities =
        IntStream.range(0, (int) grid.points())
            .parallel()
            .mapToObj(point -> densities(grid.from() + point * grid.step(), mean, variance))
            .toArray(double[][]::new);
    meanLogPosterior =
        -Arrays.stream(variance).map(QuadratureAxis::entropy).average().orElseThrow();
  }

  private static double entropy(double variance) {
    return (DiagonalGaussian.LOG_2_PI + 1 + Math.log(variance)) / 2;
  }

  /** q(z_u|n) of every example at a point, [N]. */
  private static double[] densities(double z, double[] mean, double[] variance) {
    double[] densities = new double[mean.length];
    for (int n = 0; n < mean.length; n++) {
      double distance = z - mean[n];
      double squared = distance * distance / variance[n];
      densities[n] = Math.exp(-(squared + DiagonalGaussian.LOG_2_PI + Math.log(variance[n])) / 2);
    }
    return densities;
  }

  int points() {
    return densities.length;
  }

  /** E log q(z_u), with every stride-th point. */
  double meanLogMarginal(int stride) {
    double sum = 0;
    for (int point = 0; point < points(); point += stride) {
      sum += PlaneQuadrature.timesLog(Arrays.stream(densities[point]).average().orElseThrow());
    }
    return sum * grid.step() * stride;
  }
}
