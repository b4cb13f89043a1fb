package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

  /** Differences 1, 2, 6: mean 3, variance 7, standard error sqrt(7 / 3). */
  @Test
  void theErrorIsThatOfTheDifferences() {
    double[] a = {-99, -198, -294};
    PairedDifference difference = PairedDifference.between(a, new double[] {-100, -200, -300});
    assertThat(difference.values()).containsExactly(1, 2, 6);
    assertThat(difference.mean().mean()).isEqualTo(3);
    assertThat(difference.mean().standardError()).isCloseTo(Math.sqrt(7 / 3.0), within(1e-12));
    assertThat(difference.mean().count()).isEqualTo(3);
    assertThat(PairedDifference.of(1, 2, 6).mean()).isEqualTo(difference.mean());
  }

  @Test
  void whatIsOfOtherExamplesIsRefused() {
    assertThatThrownBy(() -> PairedDifference.between(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected numbers of the same examples, found 2 and 3");
  }
}
