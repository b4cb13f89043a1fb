package org.vaezoo.measures.disentangle;

import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;

/**
 * The separated attribute predictability (SAP) score of Kumar, Sattigeri and Balakrishnan,
 * "Variational inference of disentangled latent concepts from unlabeled observations" (ICLR 2018),
 * section 3: how much better the best unit alone tells a factor than the second best.
 *
 * <p>A unit tells a factor's value by thresholds on its code, as in the paper's classifier of
 * categorical factors; they are those of one classification tree ({@link TreeGrower}). The study of
 * Locatello et al. (2019) takes a linear support vector machine, which cannot tell the middle
 * values of a factor from one number. As there the accuracy is that on examples from which nothing
 * was learned. The gap is at most 1 minus the share of the factor's most frequent value.
 */
final class SeparatedAttributes {

  private final double[][] accuracies;

  private SeparatedAttributes(double[][] accuracies) {
    this.accuracies = accuracies;
  }

  /**
   * Learns every factor from every unit.
   *
   * @param train from which thresholds are learned
   * @param test on which they are judged
   */
  static SeparatedAttributes of(Representation train, Representation test, CounterStream stream) {
    double[][] accuracies = new double[train.factors()][train.units()];
    for (int unit = 0; unit < train.units(); unit++) {
      Representation one = train.ofUnit(unit);
      Representation judged = test.ofUnit(unit);
      for (int factor = 0; factor < train.factors(); factor++) {
        accuracies[factor][unit] = SingleTree.of(one, factor, stream).accuracy(judged, factor);
      }
    }
    return new SeparatedAttributes(accuracies);
  }

  /** The gap of a factor. */
  double gap(int factor) {
    return Gap.of(accuracies[factor]).width();
  }

  /** The mean gap of all factors. */
  double mean() {
    return IntStream.range(0, accuracies.length).mapToDouble(this::gap).average().orElseThrow();
  }

  /** The accuracy with which a unit tells a factor. */
  double accuracy(int factor, int unit) {
    return accuracies[factor][unit];
  }
}
