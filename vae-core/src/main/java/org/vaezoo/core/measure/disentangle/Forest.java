package org.vaezoo.core.measure.disentangle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;

/**
 * A forest of classification trees, each grown on a bootstrap of the examples: Breiman, "Random
 * forests" (Machine Learning 45, 2001), with all units as candidates of every cut, so that a unit
 * which knows nothing of the factor is not cut for want of another.
 */
final class Forest {

  private final Thresholds thresholds;
  private final int classes;
  private final List<Tree> trees = new ArrayList<>();
  private final TreeGrower grower;

  private Forest(Thresholds thresholds, int[][] binned, int[] labels, int classes) {
    this.thresholds = thresholds;
    this.classes = classes;
    this.grower = new TreeGrower(binned, labels, classes);
  }

  /**
   * Learns a factor.
   *
   * @param trees how many
   */
  static Forest of(Representation examples, int factor, int trees, CounterStream stream) {
    Forest forest = empty(examples, factor);
    for (int tree = 0; tree < trees; tree++) {
      CounterStream chance = stream.child(tree);
      int[] rows = new int[examples.examples()];
      Arrays.setAll(rows, i -> chance.below(i, rows.length));
      forest.trees.add(forest.grower.grow(rows, chance.child(0)));
    }
    return forest;
  }

  /** One tree, on all examples. */
  static Forest ofOneTree(Representation examples, int factor, CounterStream stream) {
    Forest forest = empty(examples, factor);
    int[] rows = IntStream.range(0, examples.examples()).toArray();
    forest.trees.add(forest.grower.grow(rows, stream));
    return forest;
  }

  private static Forest empty(Representation examples, int factor) {
    Thresholds thresholds = Thresholds.of(examples);
    return new Forest(
        thresholds, thresholds.binned(examples), examples.values(factor), examples.size(factor));
  }

  /**
   * The share of each unit in the fall of the Gini index, which sums to 1; none of any where
   * nothing was cut, [U].
   */
  double[] importance() {
    double[] falls = grower.importance();
    double sum = Arrays.stream(falls).sum();
    return Arrays.stream(falls).map(fall -> sum > 0 ? fall / sum : 0).toArray();
  }

  /** The share of examples whose value of the factor most trees name. */
  double accuracy(Representation examples, int factor) {
    int[][] binned = thresholds.binned(examples);
    long hits =
        IntStream.range(0, examples.examples())
            .filter(example -> classify(binned, example) == examples.value(example, factor))
            .count();
    return (double) hits / examples.examples();
  }

  private int classify(int[][] binned, int example) {
    int[] votes = new int[classes];
    for (Tree tree : trees) {
      votes[tree.classify(binned, example)]++;
    }
    return IntStream.range(0, classes).reduce((a, b) -> votes[b] > votes[a] ? b : a).orElseThrow();
  }
}
