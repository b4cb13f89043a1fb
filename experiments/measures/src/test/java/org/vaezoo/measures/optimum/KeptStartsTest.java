package org.vaezoo.measures.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;

class KeptStartsTest {

  @Test
  void anExampleKeepsItsStartWhereTheOptimumIsNoBetter() {
    double[] start = {1, 2, 3, 4};
    double[] found = {0.5, 2, 3.5, Double.NaN};
    KeptStarts kept = KeptStarts.of(start, found);
    assertThat(kept.count()).isEqualTo(3);
    double[] first = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] last = {11, 12, 13, 14, 15, 16, 17, 18};
    assertThat(kept.chosen(first, last)).containsExactly(11, 12, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void allKeepTheirStartsWhereTheChoiceLosesInTheMean() {
    assertThat(KeptStarts.all(new Estimate(-0.001, 0.1, 100))).isTrue();
    assertThat(KeptStarts.all(new Estimate(0, 0, 100))).isFalse();
    assertThat(KeptStarts.all(new Estimate(0.2, 1, 100))).isFalse();
  }
}
