package org.vaezoo.vq.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class AutoregressiveCodesTest extends DistributionContract {

  private static final double LOG_3 = Math.log(3);

  @Override
  protected Distribution of(NDArray parameters) {
    return new AutoregressiveCodes(parameters.getShape().get(0), 1, z -> parameters.expandDims(1));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(new double[] {0, 0, 0}, new double[] {1, -3, 0.5});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return new Grid(new double[] {0, 1, 2}, new double[] {1, 1, 1});
  }

  /** The first code is a fair coin; the second repeats it with probability 3/4. */
  private static AutoregressiveCodes sticky(long rows) {
    return new AutoregressiveCodes(
        rows,
        2,
        z -> {
          NDArray first = z.get(":, 0:1");
          NDArray zeros = first.zerosLike();
          NDArray second =
              NDArrays.concat(
                  new NDList(first.neg().add(1).mul(zeros.add(LOG_3)), first.mul(LOG_3)), 1);
          NDArray fair = NDArrays.concat(new NDList(zeros, zeros), 1);
          return NDArrays.stack(new NDList(fair, second), 1);
        });
  }

  @EachEngine
  void chainsTheConditionals(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = manager.create(new double[] {0, 0, 0, 1, 1, 0, 1, 1}, new Shape(4, 2));
      assertClose(sticky(4).logProb(z).exp(), 1e-14, 3 / 8.0, 1 / 8.0, 1 / 8.0, 3 / 8.0);
      Codes q = new Codes(z, 2);
      Rate rate = sticky(4).rate(q, q.draw(null));
      assertThat(rate.exact()).isTrue();
      assertClose(rate.nats(), 1e-14, sticky(4).logProb(z).neg());
    }
  }

  /** Four standard errors of a share of 3/4 among 4,000. */
  @EachEngine
  void drawsEachCodeGivenTheOneBefore(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int rows = 4000;
      double[] z = HostArrays.read(sticky(rows).sample(Passes.noise(manager, 1)));
      double repeats = 0;
      double ones = 0;
      for (int row = 0; row < rows; row++) {
        repeats += z[2 * row] == z[2 * row + 1] ? 1.0 / rows : 0;
        ones += z[2 * row] / rows;
      }
      assertThat(repeats).isCloseTo(0.75, within(4 * Math.sqrt(0.75 * 0.25 / rows)));
      assertThat(ones).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(rows)));
    }
  }
}
