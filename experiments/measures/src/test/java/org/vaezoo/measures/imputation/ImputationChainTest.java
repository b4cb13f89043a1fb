package org.vaezoo.measures.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.measures.LinearVae;

/** The chain of a linear model with its true posterior, of which everything is known. */
class ImputationChainTest {

  private static final double W = 0.5;
  private static final double MARGINAL = W * W + LinearVae.NOISE;

  /** What of a pixel is left after a step: E[x' | x] = w a x. */
  private static final double KEPT = W * W / MARGINAL;

  private static final double[] TWOS = IntStream.range(0, 16).mapToDouble(i -> 2).toArray();

  private static ImputationChain chain(NDManager manager, double share) {
    LinearVae model = LinearVae.of(Collections.nCopies(16, LinearVae.Unit.exact(W)));
    EvaluationPass passes = new EvaluationPass(LinearVae.IMAGES, 1, manager, DataType.FLOAT64);
    int[] rows = IntStream.range(0, 64).toArray();
    return ImputationChain.begin(model, passes, rows, MissingPixels.random(share), TWOS);
  }

  private static double[] missing(ImputationChain chain, double[] values) {
    boolean[] missing = chain.missing();
    return IntStream.range(0, values.length)
        .filter(i -> missing[i])
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  @Test
  void missingNumbersGoToTheMarginalAtTheRateOfTheModel() {
    try (NDManager manager = NDManager.newBaseManager()) {
      ImputationChain chain = chain(manager, 0.6);
      assertThat(missing(chain, chain.state())).containsOnly(2).hasSizeBetween(550, 680);
      assertThat(mean(missing(chain, chain.step()))).isCloseTo(2 * KEPT, within(0.04));
      assertThat(mean(missing(chain, chain.step()))).isCloseTo(2 * KEPT * KEPT, within(0.08));
      for (int step = 2; step < 40; step++) {
        chain.step();
      }
      double[] state = missing(chain, chain.state());
      double square = mean(Arrays.stream(state).map(x -> x * x).toArray());
      assertThat(mean(state)).isCloseTo(0, within(4 * Math.sqrt(MARGINAL / state.length)));
      assertThat(square).isCloseTo(MARGINAL, within(4 * MARGINAL * Math.sqrt(2.0 / state.length)));
    }
  }

  @Test
  void whatIsKnownStays() {
    try (NDManager manager = NDManager.newBaseManager()) {
      ImputationChain chain = chain(manager, 0.3);
      double[] known = chain.known();
      boolean[] missing = chain.missing();
      double[] means = chain.step();
      double[] drawn = chain.state();
      for (int i = 0; i < known.length; i++) {
        assertThat(means[i] == known[i]).isEqualTo(!missing[i]);
        assertThat(drawn[i] == known[i]).isEqualTo(!missing[i]);
      }
    }
  }

  @Test
  void everyStepHasNoiseOfItsOwnAndIsRepeatable() {
    try (NDManager manager = NDManager.newBaseManager()) {
      ImputationChain one = chain(manager, 0.999);
      ImputationChain same = chain(manager, 0.999);
      double[] first = one.step();
      assertThat(first).isEqualTo(same.step());
      assertThat(one.step()).isNotEqualTo(first).isEqualTo(same.step());
    }
  }

  @Test
  void fewerMissingPixelsAreSomeOfTheSame() {
    Shape image = new Shape(3, 10, 10);
    boolean[] few = MissingPixels.random(0.4).of(image, 7, 1);
    boolean[] many = MissingPixels.random(0.8).of(image, 7, 1);
    assertThat(IntStream.range(0, 300).filter(i -> few[i] && !many[i])).isEmpty();
    assertThat(IntStream.range(0, 100).filter(i -> few[i]).count()).isBetween(20L, 60L);
    assertThat(IntStream.range(0, 100)).as("channels").allMatch(i -> few[i] == few[i + 100]);
    assertThat(MissingPixels.random(0.4).of(image, 8, 1)).isNotEqualTo(few);
  }

  @Test
  void theLeftHalfIsThatOfEachRow() {
    assertThat(MissingPixels.leftHalf().of(new Shape(1, 2, 4), 0, 1))
        .containsExactly(true, true, false, false, true, true, false, false);
    assertThat(MissingPixels.leftHalf().expected()).isEqualTo(0.5);
  }
}
