package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;

/**
 * Grows classification trees: Breiman, Friedman, Olshen and Stone, "Classification and regression
 * trees" (1984), by the Gini index, without pruning. A node is cut where the index falls most, over
 * all units; units are looked at in an order of chance, so that of units which cut equally well
 * each is as likely. A node is a leaf when it is pure, at {@value #DEPTH} cuts, or when no cut
 * leaves {@value #LEAST} examples on both sides.
 */
final class TreeGrower {

  private static final int DEPTH = 16;
  private static final int LEAST = 5;
  private final int[][] binned;
  private final int[] labels;
  private final int classes;
  private final double[] importance;
  private CounterStream stream;
  private long position;

  /**
   * @param binned codes, [U][N]
   * @param labels classes of 0 .. classes - 1, [N]
   */
  TreeGrower(int[][] binned, int[] labels, int classes) {
    this.binned = binned;
    this.labels = labels;
    this.classes = classes;
    this.importance = new double[binned.length];
  }

  /**
   * Grows a tree.
   *
   * @param rows examples from which it learns, which may repeat
   * @param chance the order in which units are looked at
   */
  Tree grow(int[] rows, CounterStream chance) {
    stream = chance;
    position = 0;
    return node(rows, DEPTH);
  }

  /** How far the cuts of each unit lowered the Gini index in all trees so far, times rows, [U]. */
  double[] importance() {
    return importance.clone();
  }

  private Tree node(int[] rows, int depth) {
    long[] counts = counts(rows);
    BestSplit best =
        depth == 0 || isPure(counts) ? BestSplit.none(binned.length) : best(rows, counts);
    if (best.gain() <= 0) {
      return new Tree.Leaf(majority(counts));
    }
    importance[best.unit()] += best.gain();
    int[] codes = binned[best.unit()];
    int[] lower = IntStream.of(rows).filter(row -> codes[row] <= best.bin()).toArray();
    int[] upper = IntStream.of(rows).filter(row -> codes[row] > best.bin()).toArray();
    return new Tree.Cut(best.unit(), best.bin(), node(lower, depth - 1), node(upper, depth - 1));
  }

  private BestSplit best(int[] rows, long[] counts) {
    BestSplit best = BestSplit.none(binned.length);
    for (int place = 0; place < best.units(); place++) {
      best.shuffle(place, stream.below(position++, best.units() - place));
      scan(rows, counts, best.unitAt(place), best);
    }
    return best;
  }

  /**
   * The best cut of a unit. With c the counts of the classes, n c's sum, the Gini index times n is
   * n - sum c^2 / n; rows move from the upper side to the lower one, bin by bin, and the sums of
   * squares with them.
   */
  private void scan(int[] rows, long[] counts, int unit, BestSplit best) {
    int[] sorted = BinOrder.sortedByBin(rows, binned[unit]);
    long[] lower = new long[classes];
    long[] upper = counts.clone();
    long lowerSquares = 0;
    long upperSquares = Arrays.stream(counts).map(count -> count * count).sum();
    double whole = (double) upperSquares / rows.length;
    for (int i = 0; i < sorted.length - 1; i++) {
      int label = labels[sorted[i]];
      lowerSquares += 2 * lower[label]++ + 1;
      upperSquares -= 2 * upper[label]-- - 1;
      int bin = binned[unit][sorted[i]];
      int moved = i + 1;
      int left = sorted.length - moved;
      if (bin < binned[unit][sorted[i + 1]] && moved >= LEAST && left >= LEAST) {
        double gain = (double) lowerSquares / moved + (double) upperSquares / left - whole;
        best.offer(gain, unit, bin);
      }
    }
  }

  private long[] counts(int[] rows) {
    long[] counts = new long[classes];
    for (int row : rows) {
      counts[labels[row]]++;
    }
    return counts;
  }

  private static boolean isPure(long[] counts) {
    return Arrays.stream(counts).filter(count -> count > 0).count() == 1;
  }

  private static int majority(long[] counts) {
    return IntStream.range(0, counts.length)
        .reduce((a, b) -> counts[b] > counts[a] ? b : a)
        .orElseThrow();
  }
}
