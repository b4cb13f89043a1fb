package org.vaezoo.core.data.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.LinearExamples;

class SubsetTest {

  private static final DataSource SPLIT = LinearExamples.range(0, 2000);

  /** A file in the order of its difficulty: the first half hard, the second easy. */
  @Test
  void theMeanOfASubsetOfAnOrderedSplitIsThatOfTheSplit() {
    int[] rows = Subset.of(SPLIT, 500, 1).rows();
    double firstHalf = Arrays.stream(rows).filter(row -> row < 1000).count() / 500.0;
    double standardError = Math.sqrt(0.25 / 500 * 1500 / 1999);
    assertThat(firstHalf).isCloseTo(0.5, within(4 * standardError));
    assertThat(rows).isNotEqualTo(IntStream.range(0, 500).toArray());
  }

  @Test
  void theChoiceIsOfTheSeedAloneAndTheSmallerIsAPartOfTheLarger() {
    int[] many = Subset.of(SPLIT, 800, 7).rows();
    assertThat(Subset.of(SPLIT, 800, 7).rows()).isEqualTo(many).isSorted().doesNotHaveDuplicates();
    assertThat(Subset.of(SPLIT, 800, 8).rows()).isNotEqualTo(many);
    assertThat(many).contains(Subset.of(SPLIT, 100, 7).rows());
  }

  @Test
  void examplesKeepTheNumbersThatKeyTheirNoise() {
    Subset some = Subset.of(SPLIT, 50, 7);
    int[] own = IntStream.range(0, some.size()).toArray();
    assertThat(some.indices(own)).isEqualTo(SPLIT.indices(some.rows()));
  }

  @Test
  void ofASmallSplitAllExamplesAreTaken() {
    assertThat(Subset.of(SPLIT, 5000, 7).rows()).isEqualTo(IntStream.range(0, 2000).toArray());
  }
}
