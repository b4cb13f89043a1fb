package org.vaezoo.core.data;

import org.vaezoo.core.pass.CounterStream;

/** Random permutations. */
public final class Permutation {

  private Permutation() {}

  /**
   * A uniform permutation of 0 .. size - 1 by the shuffle of Fisher and Yates in Durstenfeld's form
   * (Communications of the ACM 7, 1964, algorithm 235). Each choice is uniform to within 2^-32.
   */
  public static int[] of(int size, CounterStream stream) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    for (int i = size - 1; i > 0; i--) {
      int chosen = stream.below(i, i + 1);
      int moved = order[i];
      order[i] = order[chosen];
      order[chosen] = moved;
    }
    return order;
  }
}
