package org.vaezoo.experiments.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Layers in the other direction. */
final class Reversed {

  private Reversed() {}

  /** The same numbers, last first. */
  static List<Integer> of(List<Integer> layers) {
    List<Integer> reversed = new ArrayList<>(layers);
    Collections.reverse(reversed);
    return reversed;
  }
}
