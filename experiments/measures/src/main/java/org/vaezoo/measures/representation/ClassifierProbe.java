package org.vaezoo.measures.representation;

import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.table.Row;

/**
 * What two simple classifiers make of codes.
 *
 * @param penalty λ of the logistic regression, greater than 0
 * @param neighbors k
 */
public record ClassifierProbe(double penalty, int neighbors) {

  /**
   * Trains both classifiers on some codes, and judges them on others. The logistic regression sees
   * each number less its mean over its standard deviation, both of the training codes; the
   * neighbours are found among the codes as they are.
   *
   * @return columns {@code probe_accuracy}, {@code probe_cross_entropy_nats}, {@code
   *     probe_train_accuracy}, {@code knn_accuracy}, {@code majority_share}, with standard errors
   */
  public Row judge(LabelledCodes train, LabelledCodes test) {
    Standardizer scale = train.codes().scale();
    LabelledCodes scaledTrain = train.with(train.codes().scaled(scale));
    LabelledCodes scaledTest = test.with(test.codes().scaled(scale));
    LimitedMemoryLogisticRegression regression =
        LimitedMemoryLogisticRegression.fit(scaledTrain, penalty);
    Estimate accuracy = accuracy(regression, scaledTest);
    Estimate near = accuracy(new NearestNeighbors(train, neighbors), test);
    return new Row()
        .put(ProbeColumns.ENCODING, train.codes().encoding())
        .put(ProbeColumns.WIDTH, train.codes().width())
        .put(ProbeColumns.TRAIN, train.rows())
        .put(ProbeColumns.TEST, test.rows())
        .put(ProbeColumns.MAJORITY, test.majorityShare())
        .put(ProbeColumns.PENALTY, penalty)
        .put(ProbeColumns.ACCURACY, accuracy)
        .put(ProbeColumns.TRAIN_ACCURACY, accuracy(regression, scaledTrain).mean())
        .put(ProbeColumns.CROSS_ENTROPY, crossEntropy(regression, scaledTest))
        .put(ProbeColumns.NEIGHBORS, neighbors)
        .put(ProbeColumns.NEIGHBOR_ACCURACY, near);
  }

  private static Estimate accuracy(LimitedMemoryLogisticRegression regression, LabelledCodes test) {
    Moments right = new Moments();
    for (int row = 0; row < test.rows(); row++) {
      double[] logProbabilities = regression.logProbabilities(test.codes(), row);
      right.add(greatest(logProbabilities) == test.label(row) ? 1 : 0);
    }
    return right.estimate();
  }

  private static Estimate accuracy(NearestNeighbors classifier, LabelledCodes test) {
    Moments right = new Moments();
    for (int row = 0; row < test.rows(); row++) {
      right.add(classifier.classOf(test.codes(), row) == test.label(row) ? 1 : 0);
    }
    return right.estimate();
  }

  private static Estimate crossEntropy(
      LimitedMemoryLogisticRegression regression, LabelledCodes test) {
    Moments nats = new Moments();
    for (int row = 0; row < test.rows(); row++) {
      nats.add(-regression.logProbabilities(test.codes(), row)[test.label(row)]);
    }
    return nats.estimate();
  }

  private static int greatest(double[] values) {
    int greatest = 0;
    for (int i = 1; i < values.length; i++) {
      greatest = values[i] > values[greatest] ? i : greatest;
    }
    return greatest;
  }
}
