package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class CodePosteriorTest {

  private static final double[] LOGITS = {Math.log(4), Math.log(2), 0, 0};

  @EachEngine
  void aChoiceHasProbabilityOneAndNoNoise(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = manager.create(new double[] {2, 0, 1, 1}, new Shape(2, 2));
      Draw draw = new Codes(z, 3).draw(null);
      assertClose(draw.logProb(), 0, 0, 0);
      NDArray other = manager.create(new double[] {2, 0, 1, 2}, new Shape(2, 2));
      assertThat(HostArrays.read(new Codes(z, 3).logProb(other)))
          .containsExactly(0, Double.NEGATIVE_INFINITY);
      NDArray values = manager.create(new double[] {10, 20, 30});
      assertClose(new Codes(z, 3).expectation(values), 0, 30, 10, 20, 20);
    }
  }

  /** Probabilities 1/2, 1/4, 1/8, 1/8. */
  @EachEngine
  void entropyAndExpectationOfADrawnCodeAreThoseOfTheFormula(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      CategoricalCodes q = new CategoricalCodes(manager.create(LOGITS, new Shape(1, 1, 4)));
      assertClose(q.entropy(), 1e-14, 1.75 * Math.log(2));
      NDArray values = manager.create(new double[] {8, 4, -8, 16});
      assertClose(q.expectation(values), 1e-14, 6);
      assertClose(
          q.logProb(manager.create(new double[] {1}, new Shape(1, 1))), 1e-14, -Math.log(4));
    }
  }

  /** Four standard errors of each frequency among 8,000 draws. */
  @EachEngine
  void hardDrawsFollowTheProbabilities(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int rows = 8000;
      NDArray logits = manager.create(LOGITS, new Shape(1, 1, 4)).tile(new long[] {rows, 1, 1});
      Draw draw = new CategoricalCodes(logits).draw(Passes.noise(manager, 3));
      double[] counts = CodeStatistics.ofChoices(HostArrays.read(draw.z()), 1, 4).pooledCounts();
      double[] expected = {0.5, 0.25, 0.125, 0.125};
      for (int code = 0; code < 4; code++) {
        double p = expected[code];
        assertThat(counts[code] / rows).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / rows)));
      }
      assertThat(draw.logProb().mean().toDoubleArray()[0])
          .isCloseTo(-1.75 * Math.log(2), within(0.04));
    }
  }
}
