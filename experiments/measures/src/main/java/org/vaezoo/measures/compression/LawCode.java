package org.vaezoo.measures.compression;

import java.util.function.IntToDoubleFunction;
import org.vaezoo.core.distribution.SymbolLaw;

/**
 * Symbols with the probabilities of a law, as integer frequencies whose sum is 2^p exactly: the
 * frequencies before symbol s sum to a rounded cumulative probability, so that none of them needs
 * the others.
 *
 * <p>Where any symbol may have to be put, each has a frequency of at least 1, and the law shares
 * the other 2^p - K. Where symbols are only put after they were taken, as those of a posterior, one
 * may have none.
 */
final class LawCode implements EachSymbolCode {

  private final SymbolLaw law;
  private final int precision;
  private final int least;
  private final long shared;

  private LawCode(SymbolLaw law, int precision, int least) {
    this.law = law;
    this.precision = precision;
    this.least = least;
    this.shared = (1L << precision) - (long) least * law.symbols();
    if (shared < 0) {
      throw new NotCodedException(
          law.symbols() + " symbols need more than " + precision + " bits of precision");
    }
  }

  /**
   * Every symbol can be put.
   *
   * @param precision p, at most 30
   * @throws NotCodedException if there are more symbols than frequencies
   */
  static LawCode ofAny(SymbolLaw law, int precision) {
    return new LawCode(law, precision, 1);
  }

  /** Only symbols are put that were taken. */
  static LawCode ofTaken(SymbolLaw law, int precision) {
    return new LawCode(law, precision, 0);
  }

  @Override
  public int take(RansStack stack, int dimension) {
    IntToDoubleFunction below = law.below(dimension);
    long slot = stack.slot(precision);
    int low = 0;
    int high = law.symbols();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (start(below, middle) <= slot) {
        low = middle;
      } else {
        high = middle;
      }
    }
    long start = start(below, low);
    stack.take(start, start(below, low + 1) - start, precision);
    return low;
  }

  @Override
  public void put(RansStack stack, int dimension, int symbol) {
    IntToDoubleFunction below = law.below(dimension);
    long start = start(below, symbol);
    long frequency = start(below, symbol + 1) - start;
    if (frequency < 1) {
      throw new DamagedFileException("it has a latent that its own posterior never draws");
    }
    stack.put(start, frequency, precision);
  }

  /** The frequency of a symbol, of a dimension. */
  long frequency(int dimension, int symbol) {
    IntToDoubleFunction below = law.below(dimension);
    return start(below, symbol + 1) - start(below, symbol);
  }

  private long start(IntToDoubleFunction below, int symbol) {
    if (symbol == 0) {
      return 0;
    }
    return symbol == law.symbols()
        ? 1L << precision
        : (long) least * symbol + (long) (finite(below.applyAsDouble(symbol)) * shared + 0.5);
  }

  private static double finite(double probability) {
    if (Double.isNaN(probability)) {
      throw new NotCodedException("its networks give a probability that is no number");
    }
    return probability;
  }
}
