package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.posterior.PointStatistics;

class CodeStatisticsTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  @Test
  void uniformUseHasThePerplexityOfTheCodebook() {
    CodeStatistics statistics =
        CodeStatistics.ofChoices(new double[] {0, 1, 2, 3, 3, 2, 1, 0}, 2, 4);
    assertThat(statistics.perplexity()).isCloseTo(4, ROUNDING);
    assertThat(statistics.perplexity(0)).isCloseTo(4, ROUNDING);
    assertThat(statistics.usedCodes()).isEqualTo(4);
  }

  /** Frequencies 1/2, 1/4, 1/4: H = 3/2 log 2. */
  @Test
  void perplexityAndInformationOfAHandExample() {
    CodeStatistics sums = CodeStatistics.ofChoices(new double[] {0, 0, 1, 2}, 1, 8);
    assertThat(sums.informationBound(0)).isCloseTo(1.5 * Math.log(2), ROUNDING);
    assertThat(sums.perplexity()).isCloseTo(Math.pow(2, 1.5), ROUNDING);
    assertThat(sums.groupColumns())
        .containsEntry(StatisticColumns.CODES, 8)
        .containsEntry(StatisticColumns.USED_CODES, 3)
        .containsEntry(StatisticColumns.CODE_USAGE, 3 / 8.0);
  }

  /** Frequencies 1/2, 1/4, 1/4 of eight codes, pooled over two positions that differ. */
  @Test
  void ratesUnderFrequenciesAndUniform() {
    CodeStatistics statistics =
        CodeStatistics.ofChoices(new double[] {0, 0, 0, 1, 0, 2, 1, 2}, 2, 8);
    assertThat(statistics.uniformRate()).isCloseTo(2 * Math.log(8), ROUNDING);
    assertThat(statistics.frequencyRate()).isCloseTo(2 * 1.5 * Math.log(2), ROUNDING);
    double first = Math.log(2) * Math.sqrt(3.0 / 16);
    double second = Math.log(2) * Math.sqrt(3.0 / 16);
    assertThat(statistics.frequencyError()).isCloseTo((first + second) / 2, ROUNDING);
  }

  @Test
  void oneCodeOfManyCostsNothingUnderItsFrequency() {
    CodeStatistics statistics = CodeStatistics.ofChoices(new double[] {3, 3, 3, 3}, 2, 8);
    assertThat(statistics.frequencyRate()).isZero();
    assertThat(statistics.frequencyError()).isZero();
    assertThat(statistics.uniformRate()).isCloseTo(2 * Math.log(8), ROUNDING);
  }

  /** Posteriors (1/2, 1/2, 0, 0): log 4 less log 2 under the uniform, nothing under their own. */
  @Test
  void noiseOfTheChoiceIsNoRate() {
    double[] halves = {0.5, 0.5, 0, 0, 0.5, 0.5, 0, 0};
    double[] entropies = {Math.log(2), Math.log(2)};
    CodeStatistics statistics = CodeStatistics.ofProbabilities(halves, entropies, 1, 4);
    assertThat(statistics.uniformRate()).isCloseTo(Math.log(2), ROUNDING);
    assertThat(statistics.frequencyRate()).isCloseTo(0, ROUNDING);
  }

  /** A published error: perplexity by batch, which depends on the batch size. */
  @Test
  void batchesAddUpToTheDataSetWhereTheMeanOfTheirPerplexitiesDoesNot() {
    CodeStatistics first = CodeStatistics.ofChoices(new double[] {0, 0, 1}, 1, 4);
    CodeStatistics second = CodeStatistics.ofChoices(new double[] {2, 3, 3, 3, 3}, 1, 4);
    CodeStatistics whole = CodeStatistics.ofChoices(new double[] {0, 0, 1, 2, 3, 3, 3, 3}, 1, 4);
    assertThat(first.plus(second).perplexity()).isCloseTo(whole.perplexity(), ROUNDING);
    assertThat(first.plus(second).examples()).isEqualTo(8);
    double mean = (first.perplexity() + second.perplexity()) / 2;
    assertThat(mean).isLessThan(whole.perplexity() - 1);
  }

  /** Two examples that choose between the same two codes at random say nothing of themselves. */
  @Test
  void informationOfADrawnCodeIsThatWhichDiffersBetweenExamples() {
    double log2 = Math.log(2);
    double[] entropies = {log2, log2};
    double[] same = {0.5, 0.5, 0, 0.5, 0.5, 0};
    double[] apart = {0.5, 0.5, 0, 0, 0.5, 0.5};
    assertThat(CodeStatistics.ofProbabilities(same, entropies, 1, 3).informationBound(0))
        .isCloseTo(0, ROUNDING);
    assertThat(CodeStatistics.ofProbabilities(same, entropies, 1, 3).active(0)).isFalse();
    assertThat(CodeStatistics.ofProbabilities(apart, entropies, 1, 3).informationBound(0))
        .isCloseTo(log2 / 2, ROUNDING);
    assertThat(CodeStatistics.ofProbabilities(apart, entropies, 1, 3).active(0)).isTrue();
  }

  @Test
  void aPointIsADistributionWithoutEntropy() {
    CodeStatistics chosen = CodeStatistics.ofChoices(new double[] {1, 0, 1, 1}, 2, 2);
    CodeStatistics drawn =
        CodeStatistics.ofProbabilities(new double[] {0, 1, 1, 0, 0, 1, 0, 1}, new double[4], 2, 2);
    for (int position = 0; position < 2; position++) {
      assertThat(drawn.informationBound(position)).isEqualTo(chosen.informationBound(position));
    }
    assertThat(drawn.pooledCounts()).containsExactly(chosen.pooledCounts());
  }

  /** Of codes seen 3, 1 and 1 times: 3 - e^-3 - 2/e, and one more by Chao's 2 * 1 / (2 * 1). */
  @Test
  void theNumberOfCodesInUseHasAnInterval() {
    CodeStatistics.Richness codes =
        CodeStatistics.ofChoices(new double[] {0, 0, 0, 1, 2}, 1, 100).richness();
    double e = Math.exp(-1);
    double rare = Math.exp(-3);
    double deviation = Math.sqrt(2 * e * (1 - e) + rare * (1 - rare));
    assertThat(codes.low()).isCloseTo(3 - rare - 2 * e - 1.96 * deviation, ROUNDING);
    assertThat(codes.high()).isCloseTo(3 + 1, ROUNDING);
    assertThat(CodeStatistics.ofChoices(new double[] {0, 1}, 1, 2).richness().high()).isEqualTo(2);
  }

  /** A fair coin has the information log 2 with no error; frequencies 1/4 and 3/4 have one. */
  @Test
  void informationHasAnError() {
    assertThat(CodeStatistics.ofChoices(new double[] {0, 1}, 1, 2).informationError(0))
        .isCloseTo(0, within(1e-8));
    double entropy = Math.log(4) - 0.75 * Math.log(3);
    double square = 0.25 * Math.pow(Math.log(4), 2) + 0.75 * Math.pow(Math.log(4.0 / 3), 2);
    assertThat(CodeStatistics.ofChoices(new double[] {0, 1, 1, 1}, 1, 2).informationError(0))
        .isCloseTo(Math.sqrt((square - entropy * entropy) / 4), ROUNDING);
  }

  @Test
  void onlyAChoiceWithoutNoiseIsDeterministic() {
    assertThat(CodeStatistics.ofChoices(new double[] {0, 1}, 1, 2).isDeterministic()).isTrue();
    double[] half = {0.5, 0.5};
    assertThat(
            CodeStatistics.ofProbabilities(half, new double[] {Math.log(2)}, 1, 2)
                .isDeterministic())
        .isFalse();
  }

  @Test
  void otherLatentsAreRefused() {
    CodeStatistics statistics = CodeStatistics.ofChoices(new double[] {0, 1}, 1, 4);
    assertThatThrownBy(() -> statistics.plus(CodeStatistics.ofChoices(new double[] {0, 1}, 1, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different latents");
    assertThatThrownBy(
            () -> statistics.plus(PointStatistics.of(new double[] {0, 1}, 1, Coordinates.STANDARD)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
