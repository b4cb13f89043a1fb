package org.vaezoo.beta.geco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.schedule.Constant;

class SquaredErrorTest {

  private final SquaredError constraint = new SquaredError(new Constant(1));

  /** One sample: rows (1, 0) against (0.5, 0) and (0, 2) against (0, 0): (0.25 + 4) / 2. */
  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void oneSampleIsTheMeanOverExamplesOfTheSumOverDimensions(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      NDArray x = manager.create(new float[] {1, 0, 0, 2}, new Shape(2, 1, 2));
      NDArray mean = manager.create(new float[] {0.5f, 0, 0, 0}, new Shape(2, 1, 2));
      assertThat(constraint.error(inference(mean), Batch.of(x, x)).getFloat()).isEqualTo(2.125f);
    }
  }

  /** Sample-major rows: example 0, 1, then 0, 1 again; the pairing by example matters. */
  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void samplesAreComparedWithTheirExample(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      NDArray x = manager.create(new float[] {1, 3}, new Shape(2, 1));
      NDArray mean = manager.create(new float[] {1, 3, 2, 5}, new Shape(4, 1));
      assertThat(constraint.error(inference(mean), Batch.of(x, x)).getFloat())
          .isEqualTo((0 + 0 + 1 + 4) / 4f);
    }
  }

  @Test
  void aLikelihoodWithoutAMeanIsRefused() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.zeros(new Shape(1, 1));
      Likelihood without = new WithoutMean(x);
      Inference inference =
          new Inference(new Terms(x, List.of(), new Deferred(() -> x), List.of()), without);
      assertThatThrownBy(() -> constraint.error(inference, Batch.of(x, x)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("WithoutMean");
      assertThat(constraint.needs()).extracting(Need::feature).contains(Feature.MEAN);
    }
  }

  private static Inference inference(NDArray mean) {
    return new Inference(
        new Terms(mean, List.of(), new Deferred(() -> mean), List.of()), new Point(mean));
  }

  private record WithoutMean(NDArray parameters) implements Likelihood {
    @Override
    public NDArray dimensions() {
      return parameters;
    }

    @Override
    public Shape batchShape() {
      return parameters.getShape().slice(0, 1);
    }

    @Override
    public Shape eventShape() {
      return parameters.getShape().slice(1);
    }

    @Override
    public NDArray sample(Noise noise) {
      return parameters;
    }

    @Override
    public NDArray logProb(NDArray event) {
      return parameters;
    }
  }

  /** All mass at the mean. */
  private record Point(NDArray mean) implements MeanLikelihood {
    @Override
    public NDArray dimensions() {
      return mean;
    }

    @Override
    public Shape batchShape() {
      return mean.getShape().slice(0, 1);
    }

    @Override
    public Shape eventShape() {
      return mean.getShape().slice(1);
    }

    @Override
    public NDArray sample(Noise noise) {
      return mean;
    }

    @Override
    public NDArray logProb(NDArray event) {
      return mean;
    }
  }
}
