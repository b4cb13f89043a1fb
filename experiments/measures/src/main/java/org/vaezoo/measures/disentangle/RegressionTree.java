package org.vaezoo.measures.disentangle;

/** A regression tree over binned codes. */
sealed interface RegressionTree {

  /**
   * The value of an example.
   *
   * @param binned codes of all examples, [U][N]
   */
  double value(int[][] binned, int example);

  /** Where a value is given. */
  record Leaf(double value) implements RegressionTree {

    @Override
    public double value(int[][] binned, int example) {
      return value;
    }
  }

  /**
   * A cut in two.
   *
   * @param unit that is looked at
   * @param bin the last one of the lower side
   */
  record Cut(int unit, int bin, RegressionTree lower, RegressionTree upper)
      implements RegressionTree {

    @Override
    public double value(int[][] binned, int example) {
      RegressionTree side = binned[unit][example] <= bin ? lower : upper;
      return side.value(binned, example);
    }
  }
}
