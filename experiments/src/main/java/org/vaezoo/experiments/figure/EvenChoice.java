package org.vaezoo.experiments.figure;

import java.util.List;
import java.util.stream.IntStream;

/** Some of many, evenly chosen in their order; the first and the last are among them. */
final class EvenChoice {

  private EvenChoice() {}

  /**
   * All, or so many of them.
   *
   * @param most at least two
   */
  static <T> List<T> chosen(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    return IntStream.range(0, most)
        .mapToObj(i -> all.get((int) ((long) i * (all.size() - 1) / (most - 1))))
        .toList();
  }
}
