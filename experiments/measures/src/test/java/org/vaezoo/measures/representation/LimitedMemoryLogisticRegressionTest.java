package org.vaezoo.measures.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class LimitedMemoryLogisticRegressionTest {

  private static final CounterStream STREAM = CounterStream.of(Purpose.EVALUATION, 5);

  /** At each of z = -1 and z = 1 ten examples; at 1 seven are of class 1, at -1 three are. */
  private static LabelledCodes twoPoints() {
    double[] z = new double[20];
    int[] labels = new int[20];
    for (int i = 0; i < 10; i++) {
      z[i] = 1;
      labels[i] = i < 7 ? 1 : 0;
      z[10 + i] = -1;
      labels[10 + i] = i < 3 ? 1 : 0;
    }
    return new LabelledCodes(new NumberCodes(z, 1), labels, 2);
  }

  /** Without a penalty the log-odds at z = 1 are those of the examples there: log(7 / 3). */
  @Test
  void twoClassesInOneDimensionHaveTheirLogOddsInClosedForm() {
    LimitedMemoryLogisticRegression fitted = LimitedMemoryLogisticRegression.fit(twoPoints(), 1e-9);
    double logOdds = Math.log(7.0 / 3);
    assertThat(fitted.weight(0, 1) - fitted.weight(0, 0)).isCloseTo(logOdds, within(1e-5));
    double[] atOne = fitted.logProbabilities(new NumberCodes(new double[] {1}, 1), 0);
    assertThat(Math.exp(atOne[1])).isCloseTo(0.7, within(1e-5));
  }

  /** With w = (-a, a), stationarity is sigmoid(2 a) - 0.7 + penalty a = 0. */
  @Test
  void thePenaltyShrinksTheWeightsAsItsStationaryPointSays() {
    double penalty = 0.5;
    double a = LimitedMemoryLogisticRegression.fit(twoPoints(), penalty).weight(0, 1);
    assertThat(1 / (1 + Math.exp(-2 * a)) - 0.7 + penalty * a).isCloseTo(0, within(1e-6));
    assertThat(a).isBetween(0.05, Math.log(7.0 / 3) / 2 - 0.05);
  }

  @Test
  void separableClassesAreSeparated() {
    LabelledCodes codes = blobs(300, 3, 8);
    assertThat(new ClassifierProbe(1e-4, 1).judge(codes, codes).cells().get("probe_accuracy"))
        .isEqualTo(1.0);
  }

  @Test
  void labelsWithoutMeaningAreReadByChanceAlone() {
    LabelledCodes train = blobs(3000, 3, 0);
    LabelledCodes test = blobs(3000, 4, 0);
    var cells = new ClassifierProbe(1e-4, 5).judge(train, test).cells();
    double standardError = Math.sqrt(0.25 * 0.75 / 3000);
    assertThat((double) cells.get("probe_accuracy")).isCloseTo(0.25, within(4 * standardError));
    assertThat((double) cells.get("knn_accuracy")).isCloseTo(0.25, within(4 * standardError));
    assertThat((double) cells.get("probe_accuracy_se"))
        .isCloseTo(standardError, within(0.1 * standardError));
    assertThat((double) cells.get("probe_cross_entropy_nats")).isCloseTo(Math.log(4), within(0.03));
  }

  @Test
  void oneHotCodesAreFittedAsTheRowsOfZerosAndOnesThatTheyStandFor() {
    int rows = 60;
    int[] choices = new int[rows * 2];
    int[] labels = new int[rows];
    double[] spelled = new double[rows * 6];
    for (int row = 0; row < rows; row++) {
      for (int p = 0; p < 2; p++) {
        choices[row * 2 + p] = STREAM.below(row * 2 + p, 3);
        spelled[row * 6 + p * 3 + choices[row * 2 + p]] = 1;
      }
      labels[row] = STREAM.below(1000 + row, 10) < 7 ? choices[row * 2] : 0;
    }
    RepresentationCodes short2 = new OneHotCodes(choices, 2, 3);
    RepresentationCodes long6 = new NumberCodes(spelled, 6);
    LimitedMemoryLogisticRegression a =
        LimitedMemoryLogisticRegression.fit(new LabelledCodes(short2, labels, 3), 0.01);
    LimitedMemoryLogisticRegression b =
        LimitedMemoryLogisticRegression.fit(new LabelledCodes(long6, labels, 3), 0.01);
    for (int row = 0; row < rows; row++) {
      assertThat(a.logProbabilities(short2, row))
          .containsExactly(b.logProbabilities(long6, row), within(1e-4));
      assertThat(short2.squaredDistance(row, short2, 0))
          .isEqualTo(long6.squaredDistance(row, long6, 0));
    }
  }

  /** The scale is taken from the training codes: units of another size change nothing. */
  @Test
  void theUnitsOfTheCodesDoNotMatterToTheProbe() {
    LabelledCodes codes = blobs(400, 7, 0.5);
    double[] stretched = places(400, 7, 0.5);
    Arrays.setAll(stretched, i -> i % 2 == 0 ? 1000 * stretched[i] - 7 : stretched[i]);
    LabelledCodes other = codes.with(new NumberCodes(stretched, 2));
    double one =
        (double) new ClassifierProbe(0.01, 1).judge(codes, codes).cells().get("probe_accuracy");
    double two =
        (double) new ClassifierProbe(0.01, 1).judge(other, other).cells().get("probe_accuracy");
    assertThat(two).isEqualTo(one);
  }

  /** Four classes in the plane around the corners of a square, with unit noise. */
  private static LabelledCodes blobs(int rows, long seed, double distance) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    int[] labels = new int[rows];
    Arrays.setAll(labels, row -> stream.below(row, 4));
    return new LabelledCodes(new NumberCodes(places(rows, seed, distance), 2), labels, 4);
  }

  private static double[] places(int rows, long seed, double distance) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    double[] z = new double[2 * rows];
    for (int row = 0; row < rows; row++) {
      int label = stream.below(row, 4);
      z[2 * row] = distance * (label % 2) + stream.normal(rows + 2L * row);
      int upper = label / 2;
      z[2 * row + 1] = distance * upper + stream.normal(rows + 2L * row + 1);
    }
    return z;
  }
}
