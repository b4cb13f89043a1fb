package org.vaezoo.measures.disentangle;

import java.util.Arrays;

/**
 * The largest number and how far it is above the second.
 *
 * @param place of the largest, the first of equal ones
 * @param width largest minus second largest
 */
record Gap(int place, double width) {

  /**
   * Of at least two numbers.
   *
   * @param numbers [U]
   */
  static Gap of(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double largest = sorted[sorted.length - 1];
    int place = 0;
    while (numbers[place] < largest) {
      place++;
    }
    return new Gap(place, largest - sorted[sorted.length - 2]);
  }
}
