package org.vaezoo.core.data;

import java.util.List;

/** What each example of a data set is made of: the value of every factor. Immutable. */
public final class Factors {

  private final List<Factor> all;
  private final byte[] values;

  /**
   * @param all the factors
   * @param values of each example and factor, unsigned bytes below the factor's number of values,
   *     [N * F], row-major; kept, not copied
   */
  public Factors(List<Factor> all, byte[] values) {
    this.all = List.copyOf(all);
    this.values = values;
  }

  /**
   * Combinations of a grid, which counts all values of the last factor before the next value of the
   * last but one.
   *
   * @param combinations numbers of combinations, each below {@link #combinations}
   */
  public static Factors of(List<Factor> all, int[] combinations) {
    byte[] values = new byte[Math.multiplyExact(combinations.length, all.size())];
    for (int n = 0; n < combinations.length; n++) {
      int rest = combinations[n];
      for (int f = all.size() - 1; f >= 0; f--) {
        values[n * all.size() + f] = (byte) (rest % all.get(f).values());
        rest /= all.get(f).values();
      }
    }
    return new Factors(all, values);
  }

  /** How many combinations of values there are. */
  public static long combinations(List<Factor> all) {
    return all.stream().mapToLong(Factor::values).reduce(1, Math::multiplyExact);
  }

  /** The factors. */
  public List<Factor> all() {
    return all;
  }

  /** Number of examples, N. */
  public int examples() {
    return values.length / all.size();
  }

  /**
   * The value of a factor, of 0 .. values - 1.
   *
   * @param factor its place in {@link #all}
   */
  public int value(int example, int factor) {
    return values[example * all.size() + factor] & 0xff;
  }

  /** Those of some examples. */
  public Factors at(int[] examples) {
    byte[] chosen = new byte[Math.multiplyExact(examples.length, all.size())];
    for (int n = 0; n < examples.length; n++) {
      System.arraycopy(values, examples[n] * all.size(), chosen, n * all.size(), all.size());
    }
    return new Factors(all, chosen);
  }

  /** SHA-256 of the values. */
  public String sha256() {
    return Digests.of(values);
  }
}
