package org.vaezoo.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;

class ElboTest {

  private final Objective objective =
      new ElboSpec().build(new InputDescription(new Shape(1), DataKind.BINARY, 100));

  @Test
  void lossIsTheMeanOfDistortionPlusRate() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray zeros = manager.zeros(new Shape(2, 1));
      Rate rate = Rate.exactByUnit(manager.create(new double[][] {{1, 2}, {3, 5}}));
      Deferred none = new Deferred(() -> zeros);
      Terms terms =
          new Terms(
              manager.create(new double[] {10, 20}),
              List.of(
                  new GroupRate(
                      new LatentGroup("z", 2),
                      new DiagonalGaussian(zeros, zeros),
                      new Draw(zeros, none),
                      rate)),
              none,
              List.of());
      Inference inference = new Inference(terms, new Bernoulli(zeros));

      List<Loss> losses =
          objective.losses(
              inference, Batch.of(zeros, zeros), TinyVae.pass(manager), Coefficients.none());

      assertThat(losses).hasSize(1);
      assertThat(losses.get(0).value().getShape()).isEqualTo(new Shape());
      assertThat(losses.get(0).value().getDouble()).isEqualTo((10 + 3 + 20 + 8) / 2.0);
      assertThat(objective.schedules()).isEmpty();
      assertThat(objective.state()).isEmpty();
    }
  }

  @Test
  void gradientsAreFiniteDifferences() {
    try (TinyVae tiny = TinyVae.of(objective)) {
      Map<String, double[]> differences = tiny.differences(0);
      tiny.gradients(0)
          .forEach(
              (name, gradient) ->
                  assertThat(gradient)
                      .as(name)
                      .containsExactly(differences.get(name), within(1e-8)));
    }
  }
}
