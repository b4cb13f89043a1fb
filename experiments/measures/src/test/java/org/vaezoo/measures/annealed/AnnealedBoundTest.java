package org.vaezoo.measures.annealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Standing;

class AnnealedBoundTest {

  private static AnnealedBound bound(double effective, Double... images) {
    return new AnnealedBound(new Estimate(-100, 1, images.length), List.of(images), effective, 0.6);
  }

  @Test
  void chainsThatDidNotArriveAreBelowTheElbo() {
    AnnealedBound bound = bound(16, -167.0, -168.0);
    Estimate gain = bound.minus(List.of(-111.0, -111.5));
    assertThat(gain.mean()).isEqualTo(-56.25);
    assertThat(bound.standing(gain, 16)).isEqualTo(Standing.BELOW_ELBO);
  }

  @Test
  void chainsThatShareTheWeightMakeAnEstimateAndFewOfThemABound() {
    Estimate gain = bound(1, -90.0, -91.0).minus(List.of(-95.0, -95.0));
    assertThat(bound(4, -90.0, -91.0).standing(gain, 16)).isEqualTo(Standing.ESTIMATE);
    assertThat(bound(3.9, -90.0, -91.0).standing(gain, 16)).isEqualTo(Standing.BOUND);
    assertThat(bound(4, -90.0, -91.0).standing(gain, 7)).isEqualTo(Standing.NOT_JUDGED);
  }
}
