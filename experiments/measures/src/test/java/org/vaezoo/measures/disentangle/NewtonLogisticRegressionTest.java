package org.vaezoo.measures.disentangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class NewtonLogisticRegressionTest {

  private static final CounterStream STREAM = CounterStream.of(Purpose.MEASUREMENT, 5);

  /**
   * One example of each class at 1 and -1: by symmetry the weights are w and -w without intercepts,
   * and 2 log(1 + exp(-2 w)) + w^2 is least where w = 2 (1 - p) with p = 1 / (1 + exp(-2 w)).
   */
  @Test
  void twoExamplesHaveTheMinimumByHand() {
    NewtonLogisticRegression model =
        NewtonLogisticRegression.fit(new double[][] {{1}, {-1}}, new int[] {0, 1}, 2);
    double p = model.probabilities(new double[] {1})[0];
    double w = 2 * (1 - p);
    assertThat(p).isCloseTo(1 / (1 + Math.exp(-2 * w)), within(1e-6));
    assertThat(model.probabilities(new double[] {0})[0]).isCloseTo(0.5, within(1e-12));
  }

  /** Features that say nothing leave the shares of the classes, which no penalty moves. */
  @Test
  void withoutFeaturesTheProbabilitiesAreTheShares() {
    double[] p =
        NewtonLogisticRegression.fit(new double[10][2], new int[] {0, 0, 0, 0, 0, 1, 1, 1, 2, 2}, 3)
            .probabilities(new double[] {5, -5});
    assertThat(p).containsExactly(new double[] {0.5, 0.3, 0.2}, within(1e-5));
  }

  /**
   * Each fit to the same examples but for one label has a higher loss on the labels as they are.
   */
  @Test
  void noFitToOtherLabelsIsBetter() {
    double[][] x = new double[200][3];
    int[] labels = new int[200];
    for (int n = 0; n < x.length; n++) {
      for (int i = 0; i < 3; i++) {
        x[n][i] = STREAM.child(n).normal(i);
      }
      labels[n] = x[n][0] + STREAM.child(n).normal(3) > 0.5 ? 2 : STREAM.below(n, 2);
    }
    double loss = NewtonLogisticRegression.fit(x, labels, 3).loss(x, labels);
    int[] others = labels.clone();
    for (int n = 0; n < 20; n++) {
      others[n] = (labels[n] + 1) % 3;
      double elsewhere = NewtonLogisticRegression.fit(x, others, 3).loss(x, labels);
      assertThat(elsewhere).isGreaterThan(loss);
      others[n] = labels[n];
    }
  }

  @Test
  void classesThatPlanesPartAreNamed() {
    double[][] x = {{0, 3}, {1, 4}, {3, 0}, {4, 1}, {-3, -3}, {-4, -4}};
    int[] labels = {0, 0, 1, 1, 2, 2};
    NewtonLogisticRegression model = NewtonLogisticRegression.fit(x, labels, 3);
    for (int n = 0; n < x.length; n++) {
      assertThat(model.classify(x[n])).isEqualTo(labels[n]);
    }
  }
}
