package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Examples as a representation codes them, beside the factors that they are made of. */
final class Representation {

  private final double[][] codes;
  private final int[][] factors;

  /**
   * @param codes of each example, [N][U]; kept, not copied
   * @param factors value of each factor of each example, counted from 0, [N][F]; kept, not copied
   */
  Representation(double[][] codes, int[][] factors) {
    this.codes = codes;
    this.factors = factors;
  }

  /** Number of examples, N. */
  int examples() {
    return codes.length;
  }

  /** Number of units, U. */
  int units() {
    return codes[0].length;
  }

  /** Number of factors, F. */
  int factors() {
    return factors[0].length;
  }

  /** The code of an example, [U]; not a copy. */
  double[] code(int example) {
    return codes[example];
  }

  /** The value of a factor of an example. */
  int value(int example, int factor) {
    return factors[example][factor];
  }

  /** The values of a factor, [N]. */
  int[] values(int factor) {
    return Arrays.stream(factors).mapToInt(values -> values[factor]).toArray();
  }

  /** How many values a factor has: one more than its largest. */
  int size(int factor) {
    return Arrays.stream(values(factor)).max().orElseThrow() + 1;
  }

  /**
   * The share of examples whose value of a factor is named.
   *
   * @param named the value that is named of an example
   */
  double accuracy(int factor, IntUnaryOperator named) {
    long hits =
        IntStream.range(0, examples())
            .filter(example -> named.applyAsInt(example) == value(example, factor))
            .count();
    return (double) hits / examples();
  }

  /** A unit of all examples, [N]. */
  double[] unit(int unit) {
    return Arrays.stream(codes).mapToDouble(code -> code[unit]).toArray();
  }

  /** The same examples, of which one unit is left. */
  Representation ofUnit(int unit) {
    return new Representation(
        Arrays.stream(codes).map(code -> new double[] {code[unit]}).toArray(double[][]::new),
        factors);
  }

  /** Some of the examples. */
  Representation at(int[] examples) {
    return new Representation(
        IntStream.of(examples).mapToObj(n -> codes[n]).toArray(double[][]::new),
        IntStream.of(examples).mapToObj(n -> factors[n]).toArray(int[][]::new));
  }
}
