package org.vaezoo.measures.state;

import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.measures.oracle.DataCovariance;
import org.vaezoo.measures.oracle.PrincipalComponents;
import org.vaezoo.measures.representation.PosteriorMeans;
import org.vaezoo.measures.samples.Images;
import org.vaezoo.measures.samples.ReadImages;

/**
 * Codes of some examples that train and of some that test.
 *
 * @param train [N, U]
 * @param test [M, U]
 */
record StateCodes(SimpleMatrix train, SimpleMatrix test) {

  /** The posterior means. */
  static StateCodes means(Subject subject, DataSource train, DataSource test) {
    return new StateCodes(
        new SimpleMatrix(PosteriorMeans.of(subject, train)),
        new SimpleMatrix(PosteriorMeans.of(subject, test)));
  }

  /**
   * The principal components of the numbers that the model is shown, of the whole training split.
   *
   * @param most how many; as many as there are numbers, where these are fewer
   */
  static StateCodes components(Subject subject, DataSource train, DataSource test, int most) {
    DataSource whole = subject.data().train();
    double[] mean = whole.mean();
    DataNoise shown = new DataNoise.Evaluation(subject.seed());
    PrincipalComponents components =
        PrincipalComponents.of(
            mean, DataCovariance.of(whole, shown, subject.manager()), Math.min(most, mean.length));
    return new StateCodes(
        components.of(matrix(ReadImages.of(train, subject))),
        components.of(matrix(ReadImages.of(test, subject))));
  }

  private static SimpleMatrix matrix(Images images) {
    SimpleMatrix matrix = new SimpleMatrix(images.rows(), images.width());
    for (int i = 0; i < images.rows() * images.width(); i++) {
      matrix.set(i, images.at(i));
    }
    return matrix;
  }

  /** Numbers of a code, U. */
  int units() {
    return train.getNumCols();
  }
}
