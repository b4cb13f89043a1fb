package org.vaezoo.measures.disentangle;

/** A classification tree over binned codes. */
sealed interface Tree {

  /**
   * The class of an example.
   *
   * @param binned codes of all examples, [U][N]
   */
  int classify(int[][] binned, int example);

  /** Where a class is given. */
  record Leaf(int label) implements Tree {

    @Override
    public int classify(int[][] binned, int example) {
      return label;
    }
  }

  /**
   * A cut in two.
   *
   * @param unit that is looked at
   * @param bin the last one of the lower side
   */
  record Cut(int unit, int bin, Tree lower, Tree upper) implements Tree {

    @Override
    public int classify(int[][] binned, int example) {
      Tree side = binned[unit][example] <= bin ? lower : upper;
      return side.classify(binned, example);
    }
  }
}
