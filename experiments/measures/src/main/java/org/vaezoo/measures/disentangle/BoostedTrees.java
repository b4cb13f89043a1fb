package org.vaezoo.measures.disentangle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;

/**
 * A classifier of boosted trees: Friedman, "Greedy function approximation: a gradient boosting
 * machine" (Annals of Statistics 29, 2001), algorithm 6, and for two classes algorithm 5, with the
 * settings of scikit-learn's {@code GradientBoostingClassifier} that the study of Locatello et al.
 * (2019) takes as they are: trees of three cuts' depth, the rate {@value #RATE}, all examples and
 * all units in every tree, frequencies of the classes to start with.
 *
 * <p>Deviation: a unit is cut at quantiles of its codes ({@link Thresholds}), not between any two.
 */
final class BoostedTrees {

  private static final double RATE = 0.1;

  /** Log-frequency of a class that has no example. */
  private static final double NONE = -30;

  private static final double LEAST_CURVATURE = 1e-150;

  private final Thresholds thresholds;
  private final int[] labels;
  private final double[] start;
  private final List<List<RegressionTree>> stages = new ArrayList<>();
  private final RegressionGrower grower;
  private final int[][] binned;

  private BoostedTrees(Representation examples, int factor) {
    this.thresholds = Thresholds.of(examples);
    this.binned = thresholds.binned(examples);
    this.labels = examples.values(factor);
    this.grower = new RegressionGrower(binned);
    this.start = start(labels, examples.size(factor));
  }

  /**
   * Learns a factor.
   *
   * @param stages of boosting, each with a tree for every value, or one for two values
   */
  static BoostedTrees of(Representation examples, int factor, int stages, CounterStream chance) {
    BoostedTrees trees = new BoostedTrees(examples, factor);
    double[][] scores = new double[trees.start.length][examples.examples()];
    for (int k = 0; k < scores.length; k++) {
      Arrays.fill(scores[k], trees.start[k]);
    }
    for (int stage = 0; stage < stages; stage++) {
      trees.add(scores, chance.child(stage));
    }
    return trees;
  }

  /** Of two values the log-odds of the second; of more, the log-frequency of each. */
  private static double[] start(int[] labels, int classes) {
    double[] counts = new double[classes];
    for (int label : labels) {
      counts[label]++;
    }
    if (classes == 2) {
      return new double[] {Math.log(counts[1] / counts[0])};
    }
    return Arrays.stream(counts)
        .map(count -> count > 0 ? Math.log(count / labels.length) : NONE)
        .toArray();
  }

  private void add(double[][] scores, CounterStream chance) {
    double[][] probabilities = probabilities(scores);
    List<RegressionTree> trees = new ArrayList<>();
    for (int k = 0; k < scores.length; k++) {
      double[] residuals = residuals(probabilities[k], k);
      RegressionTree tree =
          grower.grow(residuals, chance.child(k), rows -> newton(rows, residuals));
      for (int n = 0; n < labels.length; n++) {
        scores[k][n] += RATE * tree.value(binned, n);
      }
      trees.add(tree);
    }
    stages.add(trees);
  }

  /** What is left of the class: 1 or 0 less its probability. */
  private double[] residuals(double[] probability, int k) {
    int positive = start.length == 1 ? 1 : k;
    double[] residuals = new double[labels.length];
    Arrays.setAll(residuals, n -> (labels[n] == positive ? 1 : 0) - probability[n]);
    return residuals;
  }

  /** One step of Newton's for the rows of a leaf: |r| (1 - |r|) is the curvature p (1 - p). */
  private double newton(int[] rows, double[] residuals) {
    double slope = 0;
    double curvature = 0;
    for (int row : rows) {
      double size = Math.abs(residuals[row]);
      slope += residuals[row];
      curvature += size * (1 - size);
    }
    double share = start.length == 1 ? 1 : (start.length - 1.0) / start.length;
    return curvature < LEAST_CURVATURE ? 0 : share * slope / curvature;
  }

  private static double[][] probabilities(double[][] scores) {
    double[][] probabilities = new double[scores.length][scores[0].length];
    for (int n = 0; n < scores[0].length; n++) {
      if (scores.length == 1) {
        probabilities[0][n] = 1 / (1 + Math.exp(-scores[0][n]));
        continue;
      }
      double largest = Double.NEGATIVE_INFINITY;
      for (double[] score : scores) {
        largest = Math.max(largest, score[n]);
      }
      double sum = 0;
      for (int k = 0; k < scores.length; k++) {
        probabilities[k][n] = Math.exp(scores[k][n] - largest);
        sum += probabilities[k][n];
      }
      for (double[] probability : probabilities) {
        probability[n] /= sum;
      }
    }
    return probabilities;
  }

  /**
   * The share of each unit in the fall of the squared error of all trees, which sums to 1; none of
   * any where nothing was cut, [U].
   */
  double[] importance() {
    double[] falls = grower.importance();
    double sum = Arrays.stream(falls).sum();
    return Arrays.stream(falls).map(fall -> sum > 0 ? fall / sum : 0).toArray();
  }

  /** The share of examples whose value of the factor has the largest score. */
  double accuracy(Representation examples, int factor) {
    int[][] others = thresholds.binned(examples);
    return examples.accuracy(factor, example -> classify(others, example));
  }

  private int classify(int[][] others, int example) {
    double[] scores = start.clone();
    for (List<RegressionTree> trees : stages) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += RATE * trees.get(k).value(others, example);
      }
    }
    if (scores.length == 1) {
      return scores[0] > 0 ? 1 : 0;
    }
    return IntStream.range(0, scores.length)
        .reduce((a, b) -> scores[b] > scores[a] ? b : a)
        .orElseThrow();
  }
}
