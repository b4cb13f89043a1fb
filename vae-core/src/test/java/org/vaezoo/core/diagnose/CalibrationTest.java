package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.likelihood.FixedVariance;
import org.vaezoo.core.likelihood.LikelihoodColumns;
import org.vaezoo.core.likelihood.OptimalVariance;

class CalibrationTest {

  private static final LinearExamples TRAIN = LinearExamples.range(0, 1200);
  private static final EvaluationSettings PLAIN = new EvaluationSettings(1, List.of(), 0);
  private static final int DIMENSIONS = 4;

  private static LinearGaussian model(double varianceFactor) {
    return new LinearGaussian(EngineName.PYTORCH, new OptimalVariance(), 0.9, varianceFactor);
  }

  private static double variance(LinearGaussian linear) {
    return linear.model().scalars().get(LikelihoodColumns.VARIANCE);
  }

  /** With a posterior that is almost a point, z is its mean and the error is in closed form. */
  @Test
  void keepsTheMeanSquaredErrorOfTheTrainingSplit() {
    try (LinearGaussian linear = model(1e-7)) {
      linear.calibrate(TRAIN);
      double expected = TRAIN.average(linear::squaredErrorAtMean) / DIMENSIONS;
      assertThat(variance(linear)).isCloseTo(expected, within(2e-4 * expected));
      linear.calibrate(TRAIN.shuffled());
      assertThat(variance(linear)).isCloseTo(expected, within(2e-4 * expected));
    }
  }

  @Test
  void countsTheSpreadOfThePosterior() {
    try (LinearGaussian linear = model(20)) {
      linear.calibrate(TRAIN);
      double atMean = TRAIN.average(linear::squaredErrorAtMean);
      double expected = (atMean + linear.spread()) / DIMENSIONS;
      assertThat(variance(linear)).isCloseTo(expected, within(0.05 * expected));
      assertThat(atMean / DIMENSIONS).isLessThan(0.8 * expected);
    }
  }

  /** With the variance kept, the distortion is that of a mean squared error equal to it. */
  @Test
  void onItsOwnSplitTheDistortionIsThatOfTheOptimum() {
    try (LinearGaussian linear = model(1)) {
      linear.calibrate(TRAIN);
      double expected = DIMENSIONS * (Math.log(2 * Math.PI * variance(linear)) + 1) / 2;
      assertThat(linear.measure(TRAIN, PLAIN).distortion().mean())
          .isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void whatIsEvaluatedDoesNotMoveIt() {
    try (LinearGaussian linear = model(1)) {
      linear.calibrate(TRAIN);
      double before = variance(linear);
      double alone = linear.measure(LinearExamples.range(2000, 2100), PLAIN).distortion().mean();
      linear.measure(LinearExamples.range(3000, 4000), PLAIN);
      assertThat(variance(linear)).isEqualTo(before);
      assertThat(linear.measure(LinearExamples.range(2000, 2100), PLAIN).distortion().mean())
          .isEqualTo(alone);
      linear.calibrate(LinearExamples.range(0, LinearExamples.FAR));
      assertThat(variance(linear)).isLessThan(before / 2);
    }
  }

  @Test
  void leavesAModelThatKeepsNothingAsItIs() {
    try (LinearGaussian linear =
        new LinearGaussian(EngineName.PYTORCH, new FixedVariance(0.25), 1, 1)) {
      linear.calibrate(TRAIN);
      assertThat(variance(linear)).isCloseTo(0.25, within(1e-15));
    }
  }
}
