package org.vaezoo.measures.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** Codes under the uniform prior. */
class CodeRowsTest {

  private static final double LOG_2 = Math.log(2);

  /** log q of 3 codes at 2 positions, for 2 kinds of example, unnormalised. */
  private static final double[] LOGITS = {1, 0, -1, 0, 2, 0.5, -2, 0, 1, 1, 1, -1};

  private static Decomposition parts(CodePosterior q, int examples, int positions, int codes) {
    NDManager manager =
        (q instanceof Codes chosen ? chosen.indices() : ((CategoricalCodes) q).logProbabilities())
            .getManager();
    Draw z = q.draw(Passes.noise(manager, 1));
    Rate underUniform = Rate.exactByUnit(q.entropy().neg().add(Math.log(codes)));
    GroupRate rate = new GroupRate(new LatentGroup("z", positions), q, z, underUniform);
    GroupRows rows = new GroupRows(examples, rate, PosteriorRows.like(q, examples).orElseThrow());
    rows.add(rate);
    int[] all = IntStream.range(0, examples).toArray();
    Decomposition parts = Decomposition.of(rows, all, rows.densities(all, again(q)));
    DecompositionCheck.verify(parts);
    return parts;
  }

  private static PosteriorRows.Again again(Posterior q) {
    return new PosteriorRows.Again() {
      @Override
      public void forEach(Consumer<Posterior> use) {
        use.accept(q);
      }

      @Override
      public void progress(String words) {}

      @Override
      public List<double[]> kept(String name, Supplier<List<double[]>> work) {
        return work.get();
      }
    };
  }

  private static Decomposition chosen(double[][] codes, int count) {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      double[] all = Arrays.stream(codes).flatMapToDouble(Arrays::stream).toArray();
      Shape shape = new Shape(codes.length, codes[0].length);
      NDArray indices = HostArrays.create(manager, all, shape, DataType.FLOAT64);
      return parts(new Codes(indices, count), codes.length, codes[0].length, count);
    }
  }

  @Test
  void allTuplesOnceHaveInformationAndNothingElse() {
    Decomposition parts = chosen(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, 2);
    assertThat(parts.information().mean()).isCloseTo(2 * LOG_2, within(1e-15));
    assertThat(parts.information().mean()).isEqualTo(parts.cap());
    assertThat(parts.totalCorrelation().mean()).isCloseTo(0, within(1e-15));
    assertThat(parts.priorGap().mean()).isCloseTo(0, within(1e-15));
  }

  /** The second position repeats the first: a rate of two bits, of which one is information. */
  @Test
  void aRepeatedPositionIsTotalCorrelation() {
    Decomposition parts = chosen(new double[][] {{0, 0}, {1, 1}, {1, 1}, {0, 0}}, 2);
    assertThat(parts.rate().mean()).isCloseTo(2 * LOG_2, within(1e-15));
    assertThat(parts.information().mean()).isCloseTo(LOG_2, within(1e-15));
    assertThat(parts.totalCorrelation().mean()).isCloseTo(LOG_2, within(1e-15));
    assertThat(parts.dimensionWise().orElseThrow().mean()).isCloseTo(0, within(1e-15));
    assertThat(parts.units().get(1).information().mean()).isCloseTo(LOG_2, within(1e-15));
  }

  /** H(1/4) = 0.5623 nats at the one position, of a rate of log 8. */
  @Test
  void codesUsedUnequallyCostMoreThanTheyTell() {
    Decomposition parts = chosen(new double[][] {{5}, {5}, {7}, {5}}, 8);
    double entropy = 0.75 * Math.log(4 / 3.0) + 0.25 * Math.log(4);
    assertThat(parts.information().mean()).isCloseTo(entropy, within(1e-15));
    assertThat(parts.priorGap().mean()).isCloseTo(3 * LOG_2 - entropy, within(1e-15));
  }

  /** Against sums over all nine tuples of codes. */
  @Test
  void drawnCodesAgreeWithASumOverAllTuples() {
    int examples = 4000;
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      double[] logits = new double[examples * 6];
      Arrays.setAll(logits, i -> LOGITS[i % LOGITS.length]);
      NDArray array =
          HostArrays.create(manager, logits, new Shape(examples, 2, 3), DataType.FLOAT64);
      Decomposition parts = parts(new CategoricalCodes(array), examples, 2, 3);
      assertNear(parts.information(), information());
      for (int position = 0; position < 2; position++) {
        double exact = parts.statistics().informationBound(position);
        assertNear(parts.units().get(position).information(), exact);
      }
    }
  }

  /** I(n; z) of two equally frequent kinds of example. */
  private static double information() {
    double nats = 0;
    for (int first = 0; first < 3; first++) {
      for (int second = 3; second < 6; second++) {
        double one = share(0, first) * share(3, second);
        double two = share(6, 6 + first) * share(9, 6 + second);
        double mean = (one + two) / 2;
        nats += (one * Math.log(one / mean) + two * Math.log(two / mean)) / 2;
      }
    }
    return nats;
  }

  private static double share(int start, int at) {
    double total = Arrays.stream(LOGITS, start, start + 3).map(Math::exp).sum();
    return Math.exp(LOGITS[at]) / total;
  }

  private static void assertNear(Estimate estimate, double truth) {
    assertThat(estimate.standardError()).isLessThan(0.02);
    assertThat(estimate.mean()).isCloseTo(truth, within(4 * estimate.standardError()));
  }

  /** Logits so far apart that nothing is left to chance. */
  @Test
  void codesDrawnFromACertaintyAreThoseChosen() {
    double[][] codes = {{0, 2}, {1, 1}, {0, 2}, {2, 0}, {1, 2}};
    double[] logits = new double[5 * 2 * 3];
    for (int i = 0; i < 10; i++) {
      logits[3 * i + (int) codes[i / 2][i % 2]] = 200;
    }
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray array = HostArrays.create(manager, logits, new Shape(5, 2, 3), DataType.FLOAT64);
      Decomposition drawn = parts(new CategoricalCodes(array), 5, 2, 3);
      Decomposition chosen = chosen(codes, 3);
      assertThat(drawn.information().mean()).isCloseTo(chosen.information().mean(), within(1e-12));
      assertThat(drawn.totalCorrelation().mean())
          .isCloseTo(chosen.totalCorrelation().mean(), within(1e-12));
    }
  }
}
