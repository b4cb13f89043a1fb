package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.likelihood.GaussianLikelihood;
import org.vaezoo.core.pass.Noise;

/** Negative controls: the contract catches distributions that are wrong. */
class DistributionContractTest {

  private static final String ENGINE = "PyTorch";

  @Test
  void aDensityWithoutItsConstantIsCaught() {
    assertThatThrownBy(() -> new Wrong(0.1, 1, 0).logProbSumsOrIntegratesToOne(ENGINE))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void drawsThatAreTooWideAreCaught() {
    assertThatThrownBy(() -> new Wrong(0, 1.1, 0).drawsFollowTheLogProb(ENGINE))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aMeanThatIsNotTheExpectationIsCaught() {
    assertThatThrownBy(() -> new Wrong(0, 1, 1e-3).meanIsTheExpectation(ENGINE))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void theSameDistributionWithoutFaultsPasses() {
    Wrong right = new Wrong(0, 1, 0);
    right.logProbSumsOrIntegratesToOne(ENGINE);
    right.drawsFollowTheLogProb(ENGINE);
    right.meanIsTheExpectation(ENGINE);
  }

  /** A standard normal with a constant added to its density, its draws scaled, its mean moved. */
  private static final class Wrong extends DistributionContract {

    private final double added;
    private final double scaled;
    private final double moved;

    Wrong(double added, double scaled, double moved) {
      this.added = added;
      this.scaled = scaled;
      this.moved = moved;
    }

    @Override
    protected List<double[]> parameters() {
      return List.of(new double[] {0});
    }

    @Override
    protected Grid grid(double[] parameters) {
      return Grid.interval(-10, 10, 1000);
    }

    @Override
    protected Distribution of(NDArray mean) {
      NDArray zero = mean.getManager().zeros(new Shape(1), mean.getDataType());
      GaussianLikelihood right = new GaussianLikelihood(mean, zero);
      return new MeanLikelihood() {
        @Override
        public NDArray mean() {
          return mean.add(moved);
        }

        @Override
        public NDArray dimensions() {
          return right.dimensions();
        }

        @Override
        public Shape batchShape() {
          return right.batchShape();
        }

        @Override
        public Shape eventShape() {
          return right.eventShape();
        }

        @Override
        public NDArray sample(Noise noise) {
          return right.sample(noise).mul(scaled);
        }

        @Override
        public NDArray logProb(NDArray event) {
          return right.logProb(event).add(added);
        }
      };
    }
  }
}
