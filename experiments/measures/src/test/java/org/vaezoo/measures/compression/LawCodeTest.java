package org.vaezoo.measures.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.MassLaw;
import org.vaezoo.core.distribution.SymbolLaw;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.NormalCumulative;
import org.vaezoo.core.pass.NormalQuantile;
import org.vaezoo.core.pass.Purpose;

class LawCodeTest {

  /** Two hundred symbols, most of which have next to no mass. */
  private static final SymbolLaw PEAKED =
      new MassLaw(
          200,
          dimension -> {
            double[] masses = new double[200];
            for (int s = 0; s < masses.length; s++) {
              masses[s] = Math.exp(-Math.abs(s - 10 * dimension));
            }
            return masses;
          });

  @Test
  void frequenciesOfAnySymbolSumExactlyAndNoneIsMissing() {
    for (int precision : new int[] {8, 12, 14, 24, 30}) {
      LawCode code = LawCode.ofAny(PEAKED, precision);
      for (int dimension = 0; dimension < 20; dimension++) {
        long[] frequencies = frequencies(code, dimension);
        assertThat(LongStream.of(frequencies)).allMatch(frequency -> frequency >= 1);
        assertThat(LongStream.of(frequencies).sum()).isEqualTo(1L << precision);
      }
    }
  }

  @Test
  void frequenciesOfAPosteriorSumExactlyToo() {
    LawCode code = LawCode.ofTaken(PEAKED, 6);
    long[] frequencies = frequencies(code, 5);
    assertThat(LongStream.of(frequencies).sum()).isEqualTo(64);
    assertThat(LongStream.of(frequencies))
        .anyMatch(frequency -> frequency == 0)
        .noneMatch(frequency -> frequency < 0);
  }

  @Test
  void moreSymbolsThanFrequenciesAreRefused() {
    assertThatThrownBy(() -> LawCode.ofAny(PEAKED, 7))
        .isInstanceOf(NotCodedException.class)
        .hasMessage("200 symbols need more than 7 bits of precision");
  }

  @Test
  void aSymbolThatAPosteriorNeverDrawsCannotBePut() {
    LawCode code = LawCode.ofTaken(PEAKED, 6);
    RansStack stack = RansStack.empty(new InitialBits(1).of(0));
    assertThatThrownBy(() -> code.put(stack, 5, 199)).isInstanceOf(DamagedFileException.class);
  }

  /** A bin's mass is that of its median's neighbourhood: the CDF of its edges. */
  @Test
  void binsHaveEqualMassUnderTheStandardNormal() {
    Bins bins = new Bins(4);
    SymbolLaw law = bins.under(new double[] {0, 1}, new double[] {1, 0.5});
    for (int bin = 1; bin < 16; bin++) {
      assertThat(law.below(0).applyAsDouble(bin)).isCloseTo(bin / 16.0, within(1e-14));
    }
    assertThat(NormalCumulative.of(bins.median(3))).isCloseTo(3.5 / 16, within(1e-14));
    double edge = law.below(1).applyAsDouble(8);
    assertThat(edge).as("P(z < 0) under N(1, 0.25)").isCloseTo(0.0227501319, within(1e-9));
  }

  @Test
  void latentsTakenByAPosteriorGoBackThroughItsBins() {
    Bins bins = new Bins(10);
    LawCode posterior =
        LawCode.ofTaken(bins.under(new double[] {0.7, -3}, new double[] {0.05, 2}), 14);
    RansStack stack = RansStack.empty(new InitialBits(1).of(0));
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, 2);
    int[] taken =
        IntStream.range(0, 2000)
            .map(i -> posterior.take(stack, (int) (stream.bits(i) & 1)))
            .toArray();
    for (int i = 1999; i >= 0; i--) {
      posterior.put(stack, (int) (stream.bits(i) & 1), taken[i]);
    }
    assertThat(stack.isReversed(stack.borrowed(), new InitialBits(1).of(0))).isTrue();
    double mean =
        IntStream.range(0, 2000)
            .filter(i -> (stream.bits(i) & 1) == 0)
            .mapToDouble(i -> bins.median(taken[i]))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(0.7, within(0.01));
  }

  /** Unit by unit the bins cost what they cost together: -log2 of the mixture of products. */
  @Test
  void binsUnderAMixtureCostWhatItsComponentsSayTogether() {
    double[] weights = {0.25, 0.75};
    double[][] means = {{-1, 2}, {1, -0.5}};
    double[][] deviations = {{0.3, 0.5}, {0.6, 0.4}};
    Bins bins = new Bins(6);
    SymbolLaw law = bins.under(new double[] {-1, 2, 1, -0.5}, new double[] {0.3, 0.5, 0.6, 0.4});
    MixtureCode code =
        new MixtureCode(new double[] {Math.log(weights[0]), Math.log(weights[1])}, law, 2);
    RansStack stack = RansStack.empty(new InitialBits(1).of(0));
    int[] symbols = new int[2000];
    for (int row = 0; row < 1000; row++) {
      code.takeRow(stack, 2 * row, 2, symbols);
    }
    double bits = 0;
    for (int row = 0; row < 1000; row++) {
      double mass = 0;
      for (int k = 0; k < 2; k++) {
        double product = weights[k];
        for (int unit = 0; unit < 2; unit++) {
          int bin = symbols[2 * row + unit];
          product *= mass(bin, means[k][unit], deviations[k][unit]);
        }
        mass += product;
      }
      bits -= Math.log(mass) / Math.log(2);
    }
    assertThat(stack.takenBits()).isCloseTo(bits, within(0.001 * bits));
    for (int row = 999; row >= 0; row--) {
      code.putRow(stack, 2 * row, 2, symbols);
    }
    assertThat(stack.isReversed(stack.borrowed(), new InitialBits(1).of(0))).isTrue();
  }

  private static double mass(int bin, double mean, double deviation) {
    double low = bin == 0 ? Double.NEGATIVE_INFINITY : NormalQuantile.of(bin / 64.0);
    double high = bin == 63 ? Double.POSITIVE_INFINITY : NormalQuantile.of((bin + 1) / 64.0);
    return NormalCumulative.of((high - mean) / deviation)
        - NormalCumulative.of((low - mean) / deviation);
  }

  private static long[] frequencies(LawCode code, int dimension) {
    return IntStream.range(0, PEAKED.symbols())
        .mapToLong(symbol -> code.frequency(dimension, symbol))
        .toArray();
  }
}
