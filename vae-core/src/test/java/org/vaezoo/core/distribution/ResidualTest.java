package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.likelihood.CategoricalTokens;
import org.vaezoo.core.likelihood.Multinomial;

/** What likelihoods leave over, by hand. */
class ResidualTest {

  /** Probabilities 1/4 and 3/4 of two kinds; a bag of 3 and 1: 3 - 1, 1 - 3; 4 · 3/16 each. */
  @Test
  void ofABagCountsLessTheirMeans() {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      NDArray logits = manager.create(new double[] {0, Math.log(3)}, new Shape(1, 2));
      Residual residual =
          new Multinomial(logits, false, 4)
              .residual(manager.create(new double[] {3, 1}, new Shape(1, 2)))
              .orElseThrow();
      assertThat(residual.difference().toDoubleArray())
          .containsExactly(new double[] {2, -2}, within(1e-12));
      assertThat(residual.variance().orElseThrow().toDoubleArray())
          .containsExactly(new double[] {0.75, 0.75}, within(1e-12));
    }
  }

  /** Two places, the second of padding: only the first counts. Also through an autoregression. */
  @Test
  void ofTokensTheSumOverRealPlaces() {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      double log3 = Math.log(3);
      NDArray logits = manager.create(new double[] {0, 5, log3, 5}, new Shape(1, 2, 2));
      NDArray x = manager.create(new double[] {0, -1}, new Shape(1, 2));
      Residual residual = new CategoricalTokens(logits).residual(x).orElseThrow();
      assertThat(residual.difference().toDoubleArray())
          .containsExactly(new double[] {0.75, -0.75}, within(1e-12));
      assertThat(residual.variance().orElseThrow().toDoubleArray())
          .containsExactly(new double[] {3.0 / 16, 3.0 / 16}, within(1e-12));
      Residual through =
          new Autoregressive(x.zerosLike(), given -> new CategoricalTokens(logits))
              .residual(x)
              .orElseThrow();
      assertThat(through.difference().toDoubleArray())
          .containsExactly(residual.difference().toDoubleArray());
    }
  }

  /** Of a pixel that is there with probability 1/2. */
  @Test
  void ofPixelsTheDifferenceFromTheMean() {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Residual residual =
          new Bernoulli(manager.zeros(new Shape(1, 2)))
              .residual(manager.create(new float[] {1, 0}, new Shape(1, 2)))
              .orElseThrow();
      assertThat(residual.difference().toFloatArray()).containsExactly(0.5f, -0.5f);
      assertThat(residual.variance()).isEmpty();
    }
  }
}
