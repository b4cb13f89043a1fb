package org.vaezoo.vq.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NormalInitialization;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class PixelCnnPriorTest {

  private static final int CODES = 3;

  private static CodePrior prior(NDManager manager, Positions positions) {
    return prior(manager, CodeGrid.alone(positions, CODES));
  }

  private static CodePrior prior(NDManager manager, CodeGrid grid) {
    PixelCnnPriorSpec spec =
        new PixelCnnPriorSpec(5, 2, 3, Activation.TANH, new NormalInitialization(0.7));
    CodePrior prior = spec.build(grid, InitialWeights.of(3));
    Passes.initialize(prior.block(), manager);
    return prior;
  }

  /** All 3^4 grids of 2 x 2, and all rows of four codes: so it predicts only from codes before. */
  @EachEngine
  void theProbabilitiesOfAllCodesSumToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (Positions positions : List.of(Positions.onGrid(new Shape(2, 2)), Positions.of(4))) {
        NDArray z = manager.create(all(), new Shape(81, 4));
        double[] logs =
            HostArrays.read(
                prior(manager, positions)
                    .at(Context.unconditional(81), Passes.evaluation(manager))
                    .logProb(z));
        double total = Arrays.stream(logs).map(Math::exp).sum();
        assertThat(total).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(logs).distinct().count()).isGreaterThan(40);
      }
    }
  }

  /** One code above a grid of 2 x 2: each of its values makes another density. */
  @EachEngine
  void givenEachOfTheCodesAboveTheProbabilitiesSumToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      CodeGrid above = CodeGrid.alone(Positions.onGrid(new Shape(1, 1)), 2);
      CodeGrid grid = new CodeGrid(Positions.onGrid(new Shape(2, 2)), CODES, Optional.of(above));
      CodePrior prior = prior(manager, grid);
      double[][] logs = new double[2][];
      for (int code = 0; code < 2; code++) {
        NDArray condition = manager.full(new Shape(81, 1), code, DataType.FLOAT64);
        logs[code] =
            HostArrays.read(
                prior
                    .at(Context.of(condition), Passes.evaluation(manager))
                    .logProb(manager.create(all(), new Shape(81, 4))));
        assertThat(Arrays.stream(logs[code]).map(Math::exp).sum()).isCloseTo(1, within(1e-12));
      }
      for (int row = 0; row < 81; row++) {
        assertThat(logs[0][row]).isNotEqualTo(logs[1][row]);
      }
    }
  }

  private static double[] all() {
    double[] codes = new double[81 * 4];
    for (int row = 0; row < 81; row++) {
      int rest = row;
      for (int position = 0; position < 4; position++) {
        codes[4 * row + position] = rest % CODES;
        rest /= CODES;
      }
    }
    return codes;
  }

  /** Mean log-probability of 2,000 samples against the negative entropy from all grids. */
  @EachEngine
  void samplesFollowTheProbabilities(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      CodePrior prior = prior(manager, Positions.onGrid(new Shape(2, 2)));
      double[] logs =
          HostArrays.read(
              prior
                  .at(Context.unconditional(81), Passes.evaluation(manager))
                  .logProb(manager.create(all(), new Shape(81, 4))));
      double mean = Arrays.stream(logs).map(l -> l * Math.exp(l)).sum();
      double square = Arrays.stream(logs).map(l -> l * l * Math.exp(l)).sum();
      int draws = 2000;
      var many = prior.at(Context.unconditional(draws), Passes.evaluation(manager));
      double[] drawn = HostArrays.read(many.logProb(many.sample(Passes.noise(manager, 9))));
      assertThat(Arrays.stream(drawn).average().orElseThrow())
          .isCloseTo(mean, within(4 * Math.sqrt((square - mean * mean) / draws)));
    }
  }
}
