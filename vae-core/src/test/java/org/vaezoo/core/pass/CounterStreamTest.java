package org.vaezoo.core.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class CounterStreamTest {

  /** Each test has a fixed seed, so it passes always or never; no p-value may be this small. */
  private static final double SIGNIFICANCE = 1e-4;

  private static final CounterStream STREAM = CounterStream.of(Purpose.REPARAMETERIZATION, 1, 2, 3);

  @Test
  void theGoldenStreamIsTheGeneratorOfTheJdk() {
    for (long seed : new long[] {0, 1, -1, 0x123456789abcdefL}) {
      SplittableRandom reference = new SplittableRandom(seed);
      CounterStream stream = new CounterStream(seed, CounterStream.GOLDEN_GAMMA);
      for (int n = 0; n < 1000; n++) {
        assertThat(stream.bits(n)).isEqualTo(reference.nextLong());
      }
    }
  }

  @Test
  void theGoldenStreamIsSplitMix64OfCommonsRng() {
    UniformRandomProvider reference = RandomSource.SPLIT_MIX_64.create(42L);
    CounterStream stream = new CounterStream(42, CounterStream.GOLDEN_GAMMA);
    for (int n = 0; n < 1000; n++) {
      assertThat(stream.bits(n)).isEqualTo(reference.nextLong());
    }
  }

  @Test
  void otherIncrementsAreMadeAsTheJdkSplits() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom reference = new SplittableRandom(seed).split();
      CounterStream parent = new CounterStream(seed, CounterStream.GOLDEN_GAMMA);
      long gamma = CounterStream.mixGamma(secondState(seed));
      CounterStream stream = new CounterStream(parent.bits(0), gamma);
      for (int n = 0; n < 10; n++) {
        assertThat(stream.bits(n)).isEqualTo(reference.nextLong());
      }
    }
  }

  @Test
  void theNumericFormatIsPinned() {
    long[] bits = {-2344186285132855150L, -6486890197904483222L, 1507338402668350795L};
    assertThat(new long[] {STREAM.bits(0), STREAM.bits(1), STREAM.bits(1L << 40)})
        .containsExactly(bits);
    assertThat(STREAM.child(5).bits(0)).isEqualTo(3974651875569947541L);
    assertThat(STREAM.below(0, 1000)).isEqualTo(872);
    assertThat(STREAM.uniform(0)).isEqualTo(0.8729214068474117);
    assertThat(STREAM.normal(0)).isEqualTo(1.140309968331141);
    assertThat(CounterStream.of(Purpose.WEIGHTS).bits(0)).isEqualTo(-3735820454133681724L);
  }

  @Test
  void bitsAreUniformInEveryWindow() {
    assertThat(Uniformity.bits(STREAM::bits)).isGreaterThan(SIGNIFICANCE);
    assertThat(Uniformity.bits(i -> STREAM.child(i).bits(0))).isGreaterThan(SIGNIFICANCE);
    assertThat(Uniformity.bits(i -> CounterStream.of(Purpose.ORDER, i).bits(0)))
        .isGreaterThan(SIGNIFICANCE);
  }

  @Test
  void integersBelowABoundAreUniform() {
    for (int bound : new int[] {2, 3, 10, 255, 1000}) {
      assertThat(Uniformity.below(i -> STREAM.below(i, bound), bound))
          .as("bound %d", bound)
          .isGreaterThan(SIGNIFICANCE);
    }
  }

  @Test
  void uniformsAreUniformAndOpenAtBothEnds() {
    double p = Uniformity.follows(STREAM::uniform, UniformContinuousDistribution.of(0, 1));
    assertThat(p).isGreaterThan(SIGNIFICANCE);
    assertThat(CounterStream.unit(0)).isEqualTo(0x1.0p-53);
    assertThat(CounterStream.unit(-1)).isEqualTo(1 - 0x1.0p-53);
    assertThat(NormalQuantile.of(CounterStream.unit(-1))).isBetween(8.2, 8.3);
  }

  @Test
  void narrowUniformsStayBelowOneInFloat32() {
    CounterStream ones = new CounterStream(0xcf9a04affa6badc0L, 0); // mix64 gives all ones
    assertThat(ones.bits(0)).isEqualTo(-1);
    assertThat((float) ones.uniform(0)).isEqualTo(1f);
    assertThat((float) ones.narrowUniform(0)).isEqualTo(Math.nextDown(1f));
    assertThat(STREAM.narrowUniform(0)).isEqualTo(STREAM.uniform(0));
  }

  @Test
  void normalsAreNormal() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    assertThat(Uniformity.follows(STREAM::normal, normal)).isGreaterThan(SIGNIFICANCE);
    double[] values = new double[20_000];
    Arrays.setAll(values, STREAM::normal);
    double p =
        KolmogorovSmirnovTest.withDefaults()
            .test(values, normal::cumulativeProbability)
            .getPValue();
    assertThat(p).isGreaterThan(SIGNIFICANCE);
  }

  @Test
  void squaresOfNormalsHaveTheMomentsOfTheNormal() {
    int draws = Uniformity.DRAWS;
    double second = 0;
    double fourth = 0;
    for (int i = 0; i < draws; i++) {
      double square = Math.pow(STREAM.normal(i), 2);
      second += square / draws;
      fourth += square * square / draws;
    }
    assertThat(Math.abs(second - 1)).isLessThan(4 * Math.sqrt(2.0 / draws));
    assertThat(Math.abs(fourth - 3)).isLessThan(4 * Math.sqrt(96.0 / draws));
  }

  @Test
  void neighbouringPositionsAreIndependent() {
    for (int lag : new int[] {1, 2, 3, 10, 784}) {
      assertThat(Uniformity.correlation(STREAM::normal, i -> STREAM.normal(i + lag)))
          .as("lag %d", lag)
          .isGreaterThan(SIGNIFICANCE);
      assertThat(Uniformity.pairs(STREAM::bits, i -> STREAM.bits(i + lag)))
          .as("lag %d", lag)
          .isGreaterThan(SIGNIFICANCE);
    }
  }

  @Test
  void childrenAreIndependentOfEachOtherAndOfTheirParent() {
    CounterStream first = STREAM.child(0);
    CounterStream second = STREAM.child(1);
    assertIndependent(first, second);
    assertIndependent(STREAM, first);
    assertIndependent(STREAM, second);
    double across =
        Uniformity.correlation(i -> STREAM.child(i).normal(0), i -> STREAM.child(i + 1).normal(0));
    assertThat(across).isGreaterThan(SIGNIFICANCE);
  }

  @Test
  void purposesAreIndependent() {
    Purpose[] purposes = Purpose.values();
    for (int i = 1; i < purposes.length; i++) {
      assertIndependent(
          CounterStream.of(purposes[i - 1], 1, 0), CounterStream.of(purposes[i], 1, 0));
    }
  }

  @Test
  void neighbouringSeedsStepsAndEpochsAreIndependent() {
    CounterStream stream = CounterStream.of(Purpose.ORDER, 1, 1);
    assertIndependent(stream, CounterStream.of(Purpose.ORDER, 2, 1));
    assertIndependent(stream, CounterStream.of(Purpose.ORDER, 1, 2));
  }

  @Test
  void everyKeyHasAStreamOfItsOwn() {
    Set<Long> starts = new HashSet<>();
    for (Purpose purpose : Purpose.values()) {
      starts.add(CounterStream.of(purpose).bits(0));
      for (long a = -20; a < 20; a++) {
        starts.add(CounterStream.of(purpose, a).bits(0));
        for (long b = -20; b < 20; b++) {
          starts.add(CounterStream.of(purpose, a, b).bits(0));
        }
      }
    }
    assertThat(starts).hasSize(Purpose.values().length * (1 + 40 + 1600));
  }

  @Test
  void badGeneratorsFailTheSameTests() {
    // A linear congruential generator: its low bits have short periods.
    assertThat(Uniformity.bits(i -> i * 6364136223846793005L + 1442695040888963407L))
        .isLessThan(SIGNIFICANCE);
    // A counter times the golden ratio: each value is uniform, neighbours are not independent.
    assertThat(
            Uniformity.pairs(
                i -> i * CounterStream.GOLDEN_GAMMA, i -> (i + 1) * CounterStream.GOLDEN_GAMMA))
        .isLessThan(SIGNIFICANCE);
    // A stream with itself.
    assertThat(Uniformity.correlation(STREAM::normal, STREAM::normal)).isLessThan(SIGNIFICANCE);
    // Normals that are 2 % too wide.
    assertThat(Uniformity.follows(i -> 1.02 * STREAM.normal(i), NormalDistribution.of(0, 1)))
        .isLessThan(SIGNIFICANCE);
    // Integers by remainder of a range that the bound does not divide.
    assertThat(Uniformity.below(i -> STREAM.below(i, 256) % 255, 255)).isLessThan(SIGNIFICANCE);
  }

  /** The state of SplittableRandom from which its split takes the increment. */
  private static long secondState(long seed) {
    long first = seed + CounterStream.GOLDEN_GAMMA;
    return first + CounterStream.GOLDEN_GAMMA;
  }

  private static void assertIndependent(CounterStream first, CounterStream second) {
    assertThat(Uniformity.correlation(first::normal, second::normal)).isGreaterThan(SIGNIFICANCE);
    assertThat(Uniformity.pairs(first::bits, second::bits)).isGreaterThan(SIGNIFICANCE);
  }
}
