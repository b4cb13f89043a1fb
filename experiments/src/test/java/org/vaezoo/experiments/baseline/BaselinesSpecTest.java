package org.vaezoo.experiments.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinySubject;
import org.vaezoo.measures.oracle.DataCovariance;
import org.vaezoo.measures.representation.ClassifierProbe;
import org.vaezoo.measures.samples.ClassifierSettings;

class BaselinesSpecTest {

  private static final SampleSettings SAMPLES =
      new SampleSettings(32, 3, new ClassifierSettings(List.of(16, 8), 300, 1));

  private static BaselinesSpec spec(int units, int epochs) {
    return new BaselinesSpec(units, List.of(32), epochs, 32, 1, 64, 1e-3, 3, SAMPLES);
  }

  private static double number(Row row, String column) {
    return (double) row.cells().get(column);
  }

  private static SimpleMatrix covariance(Subject subject) {
    return DataCovariance.of(
        subject.data().train(), new DataNoise.Evaluation(subject.seed()), subject.manager());
  }

  /** Here training and test split are the same: what is lost are the discarded eigenvalues. */
  @Test
  void theErrorOfPrincipalComponentsIsTheSumOfTheDiscardedEigenvalues() {
    try (TinySubject tiny = new TinySubject(DataKind.CONTINUOUS, 0)) {
      Subject subject = tiny.subject();
      SimpleMatrix covariance = covariance(subject);
      double[] eigenvalues = covariance.svd().getSingularValues();
      double discarded = Arrays.stream(eigenvalues, 5, eigenvalues.length).sum();
      Pca pca = Pca.of(subject.data().train().mean(), covariance, 5);
      Row row = new CoderJudge(subject, new ClassifierProbe(1e-3, 3), 64).judge(pca, 5);
      assertThat(number(row, "squared_error")).isCloseTo(discarded, within(1e-4 * discarded));
      assertThat(pca.components().transpose().mult(pca.components()))
          .satisfies(
              gram -> assertThat(gram.minus(SimpleMatrix.identity(5)).normF()).isLessThan(1e-10));
    }
  }

  @Test
  void allComponentsLoseNothing() {
    try (TinySubject tiny = new TinySubject(DataKind.CONTINUOUS, 0)) {
      Subject subject = tiny.subject();
      Pca pca = Pca.of(subject.data().train().mean(), covariance(subject), 16);
      Row row = new CoderJudge(subject, new ClassifierProbe(1e-3, 3), 64).judge(pca, 16);
      assertThat(number(row, "squared_error")).isCloseTo(0, within(1e-8));
    }
  }

  @Test
  void aTrainedAutoencoderBeatsComponentsAndTheNetworkLearnsToSample() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 0)) {
      List<Row> rows = spec(3, 600).measure(tiny.subject()).tables().get("baselines");
      assertThat(rows)
          .extracting(row -> row.cells().get("baseline"))
          .containsExactly("pca", "autoencoder", "gan");
      Row pca = rows.get(0);
      assertThat(number(rows.get(1), "squared_error")).isLessThan(number(pca, "squared_error"));
      assertThat(rows.get(2).cells()).doesNotContainKey("squared_error");

      Map<String, Object> untrained =
          spec(3, 1).measure(tiny.subject()).tables().get("baselines").get(2).cells();
      assertThat(number(rows.get(2), "classifier_frechet"))
          .isLessThan((double) untrained.get("classifier_frechet"));
    }
  }
}
