package org.vaezoo.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamStepsTest {

  /** The first step of Adam has the length of the learning rate, whatever the gradient. */
  @Test
  void theFirstStepIsAsLongAsTheLearningRate() {
    AdamSteps steps = new AdamSteps(new double[] {1, 1, 1}, 2, 0.1);
    steps.step(new double[] {1000, -0.01, 0});
    assertThat(steps.values()[0]).isCloseTo(0.9, within(1e-6));
    assertThat(steps.values()[1]).isCloseTo(1.1, within(1e-6));
    assertThat(steps.values()[2]).isEqualTo(1);
  }

  @Test
  void theAverageIsThatOfTheLastQuarter() {
    AdamSteps steps = new AdamSteps(new double[] {0}, 8, 0.1);
    double[] iterates = new double[8];
    for (int step = 0; step < 8; step++) {
      steps.step(new double[] {1});
      iterates[step] = steps.values()[0];
    }
    assertThat(steps.average()[0]).isCloseTo((iterates[6] + iterates[7]) / 2, within(1e-12));
  }

  @Test
  void aParabolaIsFollowedToItsGround() {
    AdamSteps steps = new AdamSteps(new double[] {0}, 400, 0.05);
    for (int step = 0; step < 400; step++) {
      steps.step(new double[] {steps.values()[0] - 2});
    }
    assertThat(steps.average()[0]).isCloseTo(2, within(0.01));
  }
}
