package org.vaezoo.core.data;

import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * Which examples of a training file train, validate and test.
 *
 * <p>The choice is a random permutation that depends on the number of examples alone: the seed is a
 * constant, so that everyone's results on a data set are for the same examples, and no seed of a
 * spec moves an example from one split to another. Test examples come first in the permutation,
 * validation examples next; more of the latter never changes the former. A set of which some
 * examples are kept alone keeps the first of the permutation.
 */
public final class Partition {

  private static final long SEED = 0;

  private final int[] order;
  private final int test;
  private final int validation;
  private final int end;

  /**
   * @param examples in the file
   * @param test how many of them are held out for the test
   * @param validation how many of the others validate
   */
  public Partition(int examples, int test, int validation) {
    this(examples, test, validation, Optional.empty());
  }

  /**
   * @param kept how many examples validate and train; all that do not test, where empty
   */
  public Partition(int examples, int test, int validation, Optional<Integer> kept) {
    this.end = test + kept.orElse(examples - test);
    this.order = Permutation.of(examples, CounterStream.of(Purpose.SPLIT, SEED));
    this.test = test;
    this.validation = validation;
  }

  /** Positions held out for the test, ascending. */
  public int[] test() {
    return ascending(0, test);
  }

  /** Positions that validate, ascending. */
  public int[] validation() {
    return ascending(test, test + validation);
  }

  /** Positions that train, ascending. */
  public int[] training() {
    return ascending(test + validation, end);
  }

  private int[] ascending(int from, int to) {
    int[] chosen = Arrays.copyOfRange(order, from, to);
    Arrays.sort(chosen);
    return chosen;
  }
}
