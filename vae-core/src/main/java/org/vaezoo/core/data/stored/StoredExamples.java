package org.vaezoo.core.data.stored;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.Spread;
import org.vaezoo.core.data.States;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.data.view.Binarization;

/** The examples of one file as the file has them. */
public sealed interface StoredExamples
    permits BinaryImages, GreyLevels, RealNumbers, SparseCounts, TokenSequences {

  /** Number of examples. */
  int size();

  /** Shape of one example. */
  Shape shape();

  /** Class of each example, -1 where it is not known; not a copy. */
  Optional<int[]> labels();

  /** Kind of the numbers, as stored. */
  DataKind stored();

  /** Between which numbers they lie. */
  Spread spread();

  /** What the numbers stand for, where they are tokens. */
  default Optional<Vocabulary> vocabulary() {
    return Optional.empty();
  }

  /** Number of tokens of some examples, where they are sequences, [B]. */
  default Optional<int[]> lengths(int[] positions) {
    return Optional.empty();
  }

  /** What each example is made of, where the set knows. */
  default Optional<Factors> factors() {
    return Optional.empty();
  }

  /** The known state of each example, where the set tells it. */
  default Optional<States> states() {
    return Optional.empty();
  }

  /**
   * The examples ready to be shown.
   *
   * @param firstIndex index of the file's first example in its data set
   */
  Examples shown(Binarization binarization, int firstIndex);
}
