package org.vaezoo.core.pass;

/**
 * A random sequence that is a pure function of its key and of the position in it.
 *
 * <p>Value {@code n} is the SplittableRandom generator of Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators" (OOPSLA 2014), read at position {@code n}: {@code mix64(base + (n
 * + 1) * gamma)}. Base and gamma are hashed from the words of the key, so two keys give sequences
 * that differ in start and in increment. Nothing is stored: any position can be read at any time,
 * in any order, by any thread, with the same answer on every machine.
 */
public final class CounterStream {

  /** The golden-ratio increment of SplitMix64. */
  static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private static final double UNIT_52 = 0x1.0p-52;
  private static final double LARGEST_FLOAT_BELOW_ONE = 0x1.fffffep-1;

  private final long base;
  private final long gamma;

  CounterStream(long base, long gamma) {
    this.base = base;
    this.gamma = gamma;
  }

  /** The stream of a purpose and the words that follow it, such as seed, epoch and step. */
  public static CounterStream of(Purpose purpose, long... words) {
    long low = mix64(purpose.code() * GOLDEN_GAMMA);
    long high = mix64(low ^ GOLDEN_GAMMA);
    for (long word : words) {
      low = mix64(low + GOLDEN_GAMMA + mix64(word));
      high = mix64(high ^ low);
    }
    return new CounterStream(low, mixGamma(high));
  }

  /** A stream of its own for one part of this one, as an example, a sample or a draw. */
  public CounterStream child(long word) {
    long low = mix64(base + GOLDEN_GAMMA + mix64(word));
    return new CounterStream(low, mixGamma(mix64(gamma ^ low)));
  }

  /** 64 random bits at a position. */
  public long bits(long position) {
    return mix64(base + (position + 1) * gamma);
  }

  /** An integer of 0 .. bound - 1 at a position, uniform to within 2^-32 bound. */
  public int below(long position, int bound) {
    return (int) (((bits(position) >>> 32) * bound) >>> 32);
  }

  /** A uniform of the open interval (0, 1) at a position: an odd multiple of 2^-53, exactly. */
  public double uniform(long position) {
    return unit(bits(position));
  }

  /** A uniform of (0, 1) that is still below one when it is narrowed to float32. */
  public double narrowUniform(long position) {
    return Math.min(uniform(position), LARGEST_FLOAT_BELOW_ONE);
  }

  /** A standard normal at a position, by inversion. */
  public double normal(long position) {
    return NormalQuantile.of(uniform(position));
  }

  /** One bit more would be rounded, at the upper end to one. */
  static double unit(long bits) {
    return ((bits >>> 12) + 0.5) * UNIT_52;
  }

  static long mix64(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** An odd increment with enough bit changes, as in the OOPSLA paper, figure 16. */
  static long mixGamma(long value) {
    long z = value;
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    z = (z ^ (z >>> 33)) | 1L;
    return Long.bitCount(z ^ (z >>> 1)) < 24 ? z ^ 0xaaaaaaaaaaaaaaaaL : z;
  }
}
