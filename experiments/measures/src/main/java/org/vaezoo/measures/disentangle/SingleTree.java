package org.vaezoo.measures.disentangle;

import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;

/** A classification tree that is learned from all examples. */
final class SingleTree {

  private final Thresholds thresholds;
  private final Tree tree;

  private SingleTree(Thresholds thresholds, Tree tree) {
    this.thresholds = thresholds;
    this.tree = tree;
  }

  /** Learns a factor. */
  static SingleTree of(Representation examples, int factor, CounterStream stream) {
    Thresholds thresholds = Thresholds.of(examples);
    TreeGrower grower =
        new TreeGrower(thresholds.binned(examples), examples.values(factor), examples.size(factor));
    int[] rows = IntStream.range(0, examples.examples()).toArray();
    return new SingleTree(thresholds, grower.grow(rows, stream));
  }

  /** The share of examples whose value of the factor the tree names. */
  double accuracy(Representation examples, int factor) {
    int[][] binned = thresholds.binned(examples);
    return examples.accuracy(factor, example -> tree.classify(binned, example));
  }
}
