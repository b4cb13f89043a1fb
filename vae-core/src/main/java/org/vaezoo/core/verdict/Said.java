package org.vaezoo.core.verdict;

/**
 * An answer with the numbers that gave it.
 *
 * @param answer the answer
 * @param numbers in words, with intervals and line
 */
record Said(ThreeValued answer, String numbers) {

  Said and(Said other) {
    return new Said(answer.and(other.answer), both(other));
  }

  Said or(Said other) {
    return new Said(answer.or(other.answer), both(other));
  }

  private String both(Said other) {
    return other.numbers.isEmpty() || numbers.equals(other.numbers)
        ? numbers
        : numbers.isEmpty() ? other.numbers : numbers + ", " + other.numbers;
  }
}
