package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;

/**
 * Grows the trees of {@link BoostedTrees}: Friedman, "Greedy function approximation: a gradient
 * boosting machine" (Annals of Statistics 29, 2001), section 4.3. A node is cut where the squared
 * error of its mean falls most, over all units, which is where n_l n_r / n (mean_l - mean_r)^2 is
 * largest; units are looked at in an order of chance, so that of units which cut equally well each
 * is as likely. A node is a leaf at {@value #DEPTH} cuts or where nothing is left to explain.
 */
final class RegressionGrower {

  /** Cuts from the root to a leaf. */
  private static final int DEPTH = 3;

  /** Mean squared error below which nothing is left to explain. */
  private static final double NOTHING = 1e-14;

  private final int[][] binned;
  private final int[] bins;
  private final double[] importance;
  private double[] targets = new double[0];
  private CounterStream chance = null;
  private long position;

  /**
   * @param binned codes, [U][N]
   */
  RegressionGrower(int[][] binned) {
    this.binned = binned;
    this.bins =
        Arrays.stream(binned).mapToInt(codes -> IntStream.of(codes).max().orElse(0) + 1).toArray();
    this.importance = new double[binned.length];
  }

  /**
   * Grows a tree on all examples.
   *
   * @param fitted what its means approximate, [N]
   * @param order by which units are looked at
   * @param leaf the value of a leaf from the rows that fall into it
   */
  RegressionTree grow(double[] fitted, CounterStream order, ToDoubleFunction<int[]> leaf) {
    targets = fitted;
    chance = order;
    position = 0;
    return node(IntStream.range(0, fitted.length).toArray(), DEPTH, leaf);
  }

  /** How far the cuts of each unit lowered the squared error in all trees so far, [U]. */
  double[] importance() {
    return importance.clone();
  }

  private RegressionTree node(int[] rows, int depth, ToDoubleFunction<int[]> leaf) {
    RegressionSplit best = depth == 0 || isExplained(rows) ? RegressionSplit.NONE : best(rows);
    if (best.gain() <= 0) {
      return new RegressionTree.Leaf(leaf.applyAsDouble(rows));
    }
    importance[best.unit()] += best.gain();
    int[] codes = binned[best.unit()];
    int[] lower = IntStream.of(rows).filter(row -> codes[row] <= best.bin()).toArray();
    int[] upper = IntStream.of(rows).filter(row -> codes[row] > best.bin()).toArray();
    return new RegressionTree.Cut(
        best.unit(), best.bin(), node(lower, depth - 1, leaf), node(upper, depth - 1, leaf));
  }

  private boolean isExplained(int[] rows) {
    double mean = IntStream.of(rows).mapToDouble(row -> targets[row]).average().orElseThrow();
    double error = 0;
    for (int row : rows) {
      error += (targets[row] - mean) * (targets[row] - mean);
    }
    return error <= NOTHING * rows.length;
  }

  private RegressionSplit best(int[] rows) {
    int[] order = IntStream.range(0, binned.length).toArray();
    RegressionSplit best = RegressionSplit.NONE;
    for (int place = 0; place < order.length; place++) {
      int chosen = place + chance.below(position++, order.length - place);
      int unit = order[chosen];
      order[chosen] = order[place];
      best = best.or(RegressionSplit.of(rows, unit, binned[unit], bins[unit], targets));
    }
    return best;
  }
}
