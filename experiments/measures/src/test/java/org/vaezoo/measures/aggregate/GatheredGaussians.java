package org.vaezoo.measures.aggregate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/**
 * Gaussian posteriors written down by hand under N(0, I), each repeated so often that many draws
 * are taken of it: q(z), and so each part of the rate, stays as it is, only the cap ln N rises.
 */
final class GatheredGaussians {

  /** Nothing is left to pass over again. */
  static final PosteriorRows.Again ONCE =
      new PosteriorRows.Again() {
        @Override
        public void forEach(Consumer<Posterior> use) {
          throw new IllegalStateException("all that is needed was added");
        }

        @Override
        public void progress(String words) {}

        @Override
        public List<double[]> kept(String name, Supplier<List<double[]>> work) {
          return work.get();
        }
      };

  private final double[][] mean;
  private final double[][] logVariance;
  private final int repeats;

  /**
   * @param mean of each distinct posterior, [A, U]
   * @param logVariance of each distinct posterior, [A, U]
   * @param repeats examples of each
   */
  GatheredGaussians(double[][] mean, double[][] logVariance, int repeats) {
    this.mean = mean;
    this.logVariance = logVariance;
    this.repeats = repeats;
  }

  int examples() {
    return mean.length * repeats;
  }

  int[] all() {
    return IntStream.range(0, examples()).toArray();
  }

  /** Some of the posteriors. */
  GatheredGaussians part(int start, int end) {
    return new GatheredGaussians(
        Arrays.copyOfRange(mean, start, end), Arrays.copyOfRange(logVariance, start, end), 1);
  }

  GroupRows rows() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      DiagonalGaussian q = new DiagonalGaussian(rows(manager, mean), rows(manager, logVariance));
      Draw z = q.draw(Passes.noise(manager, 1));
      LatentGroup group = new LatentGroup("z", mean[0].length);
      GroupRate rate = GroupRate.of(group, q, new StandardNormal(examples(), group.units()), z);
      PosteriorRows place = PosteriorRows.like(q, examples()).orElseThrow();
      GroupRows rows = new GroupRows(examples(), rate, place);
      rows.add(rate);
      return rows;
    }
  }

  Densities densities() {
    return rows().densities(all(), ONCE);
  }

  /** The parts, checked. */
  Decomposition parts() {
    Decomposition parts = parts(densities());
    DecompositionCheck.verify(parts);
    return parts;
  }

  /** The parts that some densities give, unchecked. */
  Decomposition parts(Densities densities) {
    return Decomposition.of(rows(), all(), densities);
  }

  private NDArray rows(NDManager manager, double[][] distinct) {
    int units = distinct[0].length;
    double[] values = new double[examples() * units];
    for (int i = 0; i < values.length; i++) {
      values[i] = distinct[i / units % distinct.length][i % units];
    }
    return HostArrays.create(manager, values, new Shape(examples(), units), DataType.FLOAT64);
  }
}
