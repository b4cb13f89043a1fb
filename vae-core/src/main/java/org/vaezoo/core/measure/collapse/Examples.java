package org.vaezoo.core.measure.collapse;

import org.vaezoo.core.diagnose.EvaluationPass;

/**
 * The first examples of a split, in blocks of nearly the same size, so that no block is a single
 * example that could change places with no other.
 *
 * @param count number of examples, at least 2
 */
record Examples(int count) {

  /** What is done with a block. */
  interface Block {
    /**
     * Does it.
     *
     * @param start first row
     * @param end row after the last
     */
    void of(int start, int end);
  }

  Examples {
    if (count < 2) {
      throw new IllegalArgumentException("expected at least 2 examples, found " + count);
    }
  }

  void forEachBlock(Block use) {
    int blocks = (count + EvaluationPass.ROWS - 1) / EvaluationPass.ROWS;
    for (int block = 0; block < blocks; block++) {
      use.of(block * count / blocks, (block + 1) * count / blocks);
    }
  }
}
