package org.vaezoo.core.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Tokens;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** The contract holds for one place; what is its own are the sequences. */
class CategoricalTokensTest extends DistributionContract {

  private static final int PLACES = 3;
  private static final int VOCABULARY = 3;
  private static final double[] LOGITS = {0.5, -1, 0, 1, 0, -0.5, 0.25, 2, 1};

  @Override
  protected Distribution of(NDArray parameters) {
    return new CategoricalTokens(parameters.expandDims(2));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(new double[] {0, 1, -2, 0.5}, new double[] {-200, 200, 190, 0});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.counts(3);
  }

  @EachEngine
  void aHandNumber(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(new double[] {0, Math.log(3)}, new Shape(1, 2, 1));
      NDArray x = manager.create(new double[] {1, 1, Tokens.PADDING}, new Shape(1, 3));
      CategoricalTokens p = new CategoricalTokens(logits.tile(new long[] {1, 1, 3}));
      assertClose(p.logProb(x), 1e-14, 2 * Math.log(0.75));
      assertClose(p.dimensions(x), 0, 2);
      assertClose(p.dimensions(), 0, 3);
    }
  }

  @EachEngine
  void whatStandsAtThePaddingChangesNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = manager.create(new double[] {2, 0, Tokens.PADDING}, new Shape(1, 3));
      NDArray logits = manager.create(LOGITS, new Shape(1, VOCABULARY, PLACES));
      double[] gradient = NdAssert.gradient(l -> new CategoricalTokens(l).logProb(x), logits);
      for (int i = 0; i < gradient.length; i++) {
        assertThat(gradient[i] == 0).as("logit %d", i).isEqualTo(i % PLACES == 2);
      }
    }
  }

  @EachEngine
  void allSequencesOfEveryLengthSumToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double total = sequences().stream().mapToDouble(x -> Math.exp(logProb(manager, x))).sum();
      assertThat(total).isCloseTo(1, within(1e-13));
    }
  }

  @EachEngine
  void drawsAreSequencesAsFrequentAsTheirProbabilities(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int draws = 20_000;
      NDArray logits =
          manager.create(LOGITS, new Shape(1, VOCABULARY, PLACES)).tile(new long[] {draws, 1, 1});
      double[] drawn =
          HostArrays.read(new CategoricalTokens(logits).sample(Passes.noise(manager, 5)));
      Map<List<Double>, Integer> counts = new HashMap<>();
      for (int i = 0; i < draws; i++) {
        counts.merge(
            List.of(drawn[PLACES * i], drawn[PLACES * i + 1], drawn[PLACES * i + 2]),
            1,
            Integer::sum);
      }
      for (double[] x : sequences()) {
        double p = Math.exp(logProb(manager, x));
        int seen = counts.getOrDefault(List.of(x[0], x[1], x[2]), 0);
        assertThat(seen / (double) draws)
            .isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / draws)));
      }
    }
  }

  /** Those that end at their first end token, and those of full length without one. */
  private static List<double[]> sequences() {
    List<double[]> all = new ArrayList<>();
    all.add(new double[] {Tokens.END, Tokens.PADDING, Tokens.PADDING});
    for (int first = 1; first < VOCABULARY; first++) {
      all.add(new double[] {first, Tokens.END, Tokens.PADDING});
      for (int second = 1; second < VOCABULARY; second++) {
        for (int third = 0; third < VOCABULARY; third++) {
          all.add(new double[] {first, second, third});
        }
      }
    }
    return all;
  }

  private static double logProb(NDManager manager, double[] x) {
    NDArray logits = manager.create(LOGITS, new Shape(1, VOCABULARY, PLACES));
    NDArray sequence = manager.create(x, new Shape(1, PLACES));
    return HostArrays.read(new CategoricalTokens(logits).logProb(sequence))[0];
  }
}
