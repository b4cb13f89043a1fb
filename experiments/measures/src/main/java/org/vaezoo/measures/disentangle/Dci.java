package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;

/**
 * Disentanglement, completeness and informativeness of Eastwood and Williams (2018): {@link
 * BoostedTrees} of each factor, as in the study of Locatello et al. (2019).
 *
 * <p>Factors are classes, as there, and informativeness is the accuracy on examples from which
 * nothing was learned; the paper has the error of a regression.
 */
final class Dci {

  private final Importances importances;
  private final double[] informativeness;

  private Dci(Importances importances, double[] informativeness) {
    this.importances = importances;
    this.informativeness = informativeness;
  }

  /** Of each unit for each factor. */
  Importances importances() {
    return importances;
  }

  /** The informativeness of a factor. */
  double informativeness(int factor) {
    return informativeness[factor];
  }

  /** The mean informativeness of the factors. */
  double meanInformativeness() {
    return Arrays.stream(informativeness).average().orElseThrow();
  }

  /**
   * Learns every factor.
   *
   * @param train from which trees learn
   * @param test on which they are judged
   * @param stages of boosting
   */
  static Dci of(Representation train, Representation test, int stages, CounterStream stream) {
    double[][] shares = new double[train.factors()][];
    double[] accuracies = new double[train.factors()];
    for (int factor = 0; factor < shares.length; factor++) {
      BoostedTrees trees = BoostedTrees.of(train, factor, stages, stream.child(factor));
      shares[factor] = trees.importance();
      accuracies[factor] = trees.accuracy(test, factor);
    }
    return new Dci(new Importances(shares), accuracies);
  }
}
