package org.vaezoo.measures.samples;

import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.table.Row;

/**
 * Holds samples of any origin against one half of the test split. The other half, judged in the
 * same way, is the floor: what samples would reach that are as good as data.
 */
public final class SampleJudge implements AutoCloseable {

  private static final double ROUNDING = 1e-6;

  private final ImageClassifier classifier;
  private final Estimate accuracy;
  private final DataSource otherHalf;
  private final Subject subject;
  private final int neighbors;
  private final Features reference;
  private final Manifold manifold;
  private final Images images;

  /**
   * Trains the classifier, unless it is trained, and reads the data.
   *
   * @param most examples of each half at most
   * @param neighbors k of precision and recall
   */
  public SampleJudge(ClassifierSettings settings, int most, int neighbors, Subject subject) {
    DataSource test = subject.data().test();
    int half = Math.min(most, test.size() / 2);
    Subset rows = Subset.of(test, row -> true, 2 * half, subject.seed());
    this.subject = subject;
    this.neighbors = neighbors;
    this.otherHalf = rows.everySecond(1);
    this.images = ReadImages.of(rows.everySecond(0), subject);
    this.classifier = ImageClassifier.of(settings, subject);
    this.accuracy = classifier.accuracy(test, subject.seed());
    this.reference = classifier.features(images);
    this.manifold = new Manifold(reference, neighbors);
  }

  /** The half of the examples that samples are not held against. */
  public DataSource otherHalf() {
    return otherHalf;
  }

  /** The same, as images. */
  public Images otherImages() {
    return ReadImages.of(otherHalf, subject);
  }

  /** How good the classifier is on the test split: of the features of a bad one, little is said. */
  public Estimate accuracy() {
    return accuracy;
  }

  /**
   * Judges samples: as many as each half has examples, or the biases differ.
   *
   * @throws IllegalArgumentException if they are not as many
   * @throws SelfCheckException if the numbers contradict each other
   */
  public Row judge(Images samples) {
    if (samples.rows() != images.rows()) {
      throw new IllegalArgumentException(
          "samples: expected " + images.rows() + ", as many as data, found " + samples.rows());
    }
    Features features = classifier.features(samples);
    Estimate precision = manifold.share(features);
    Estimate recall = new Manifold(features, neighbors).share(reference);
    double frechet = FrechetDistance.between(reference, features);
    double entropy = Diversity.classEntropy(features);
    require(frechet > -ROUNDING, "classifier_frechet = " + frechet + ", expected at least 0");
    require(
        entropy < Math.log(features.classes()) + ROUNDING,
        "class_entropy = " + entropy + ", expected at most ln " + features.classes());
    Row row =
        new Row()
            .put(SampleColumns.EXAMPLES, samples.rows())
            .put(SampleColumns.CLASSIFIER, accuracy)
            .put(SampleColumns.FEATURES, features.width())
            .put(SampleColumns.FRECHET, Math.max(0, frechet))
            .put(SampleColumns.NEIGHBORS, neighbors)
            .put(SampleColumns.PRECISION, precision.mean())
            .put(SampleColumns.RECALL, recall.mean())
            .put(SampleColumns.DISTANCE, Diversity.meanDistance(features))
            .put(SampleColumns.ENTROPY, entropy);
    addSharpness(row, samples);
    return row;
  }

  /** Where the examples are images, and the data hold any high frequency. */
  private void addSharpness(Row row, Images samples) {
    if (!Sharpness.isKnownOf(images.example())) {
      return;
    }
    Sharpness sharpness = new Sharpness(images.example());
    double ofData = sharpness.highPower(images);
    if (ofData > 0) {
      row.put(SampleColumns.SHARPNESS, sharpness.highPower(samples) / ofData);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new SelfCheckException(otherwise);
    }
  }

  @Override
  public void close() {
    classifier.close();
  }
}
