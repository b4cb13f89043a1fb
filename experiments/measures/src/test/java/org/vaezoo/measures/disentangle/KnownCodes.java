package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** Representations of a grid of factors of which every score is known. */
final class KnownCodes {

  /** Values of each factor. */
  static final int[] SIZES = {8, 8, 8, 8};

  private static final CounterStream STREAM = CounterStream.of(Purpose.MEASUREMENT, 99);
  private static final int EXAMPLES = 4096;

  private KnownCodes() {}

  /** A unit a factor, its value. */
  static Representation identity() {
    return of((factors, n) -> doubles(factors));
  }

  /** Units that know nothing because they do not move. */
  static Representation constant() {
    return of((factors, n) -> new double[] {1, 2, 3, 4});
  }

  /** Each unit of the identity twice. */
  static Representation duplicated() {
    return of(
        (factors, n) -> {
          double[] codes = Arrays.copyOf(doubles(factors), 2 * factors.length);
          System.arraycopy(codes, 0, codes, factors.length, factors.length);
          return codes;
        });
  }

  /** The identity with its factors turned by 45 degrees, two and two. */
  static Representation rotated() {
    return of((f, n) -> new double[] {f[0] + f[1], f[0] - f[1], f[2] + f[3], f[2] - f[3]});
  }

  /** Units that know nothing because they are noise. */
  static Representation noise() {
    return of((factors, n) -> noise(n));
  }

  /** Two units that share two factors equally, and two of noise. */
  static Representation turnedBesideNoise() {
    return of((f, n) -> new double[] {f[0] + f[1], f[0] - f[1], noise(n)[2], noise(n)[3]});
  }

  /** The identity and a unit of noise. */
  static Representation besideNoise() {
    return of(
        (factors, n) -> {
          double[] codes = Arrays.copyOf(doubles(factors), factors.length + 1);
          codes[factors.length] = noise(n)[0];
          return codes;
        });
  }

  /** Units that name their factor's value with a probability, and else any value. */
  static Representation channel(double right) {
    return of(
        (factors, n) -> {
          double[] codes = doubles(factors);
          CounterStream chance = STREAM.child(n);
          for (int u = 0; u < codes.length; u++) {
            if (chance.uniform(20 + u) >= right) {
              codes[u] = chance.below(30 + u, SIZES[u]);
            }
          }
          return codes;
        });
  }

  /** The identity under noise, with units of different strength: no score has an easy value. */
  static Representation noisy() {
    return of(
        (factors, n) -> {
          double[] codes = doubles(factors);
          double[] noise = noise(n);
          Arrays.setAll(codes, u -> codes[u] + u * noise[u] + 0.3 * codes[(u + 1) % 4]);
          return codes;
        });
  }

  /** The same with units in another order and on another scale. */
  static Representation permuted(Representation examples) {
    int[] order = {2, 0, 3, 1};
    double[] scale = {1, -2, 4, 0.5};
    return mapped(
        examples,
        code -> {
          double[] codes = new double[order.length];
          Arrays.setAll(codes, u -> scale[u] * code[order[u]]);
          return codes;
        });
  }

  private static Representation mapped(Representation examples, UnaryOperator<double[]> map) {
    return of((factors, n) -> map.apply(examples.code(n)));
  }

  private static Representation of(BiFunction<int[], Integer, double[]> encoder) {
    int[][] factors = new int[EXAMPLES][SIZES.length];
    double[][] codes = new double[EXAMPLES][];
    for (int n = 0; n < EXAMPLES; n++) {
      int rest = n;
      for (int f = SIZES.length - 1; f >= 0; f--) {
        factors[n][f] = rest % SIZES[f];
        rest /= SIZES[f];
      }
      codes[n] = encoder.apply(factors[n], n);
    }
    return new Representation(codes, factors);
  }

  private static double[] doubles(int[] factors) {
    return Arrays.stream(factors).mapToDouble(value -> value).toArray();
  }

  private static double[] noise(int example) {
    double[] noise = new double[SIZES.length];
    Arrays.setAll(noise, u -> STREAM.child(example).normal(u));
    return noise;
  }
}
