package org.vaezoo.measures.compression;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A stack of symbols as one large number: range asymmetric numeral systems (Duda, "Asymmetric
 * numeral systems", 2009), with a state of 2^31 .. 2^63 - 1 and words of 32 bits, as in Giesen's
 * rans64. To put a symbol of frequency f of 2^p costs p - log2 f bits; to take one gives them back,
 * and is the exact reverse: what was put last is taken first.
 *
 * <p>Below what was put lie initial bits without end, a stream that both sides know: where a symbol
 * is taken of which the stack holds too little, words of it are borrowed. The state begins with
 * bits of that stream too: from an empty one the first symbols would be no draws. Whoever reverses
 * all that was done has the empty stack again, and the borrowed words on it.
 */
final class RansStack {

  /** The least state. */
  static final long LOWEST = 1L << 31;

  /** Bits of the initial stream that fill the state of an empty stack. */
  static final int FREE_BITS = 31;

  private static final int WORD = 32;
  private static final long WORD_MASK = 0xffff_ffffL;

  private final IntUnaryOperator initial;
  private long state;
  private int[] words;
  private int size;
  private int borrowed;
  private double takenBits;

  private RansStack(IntUnaryOperator initial, long state, int[] words, int size) {
    this.initial = initial;
    this.state = state;
    this.words = words;
    this.size = size;
  }

  /**
   * An empty stack.
   *
   * @param initial words by number: the first fills the state, the others can be borrowed
   */
  static RansStack empty(IntUnaryOperator initial) {
    return new RansStack(initial, emptyState(initial), new int[64], 0);
  }

  private static long emptyState(IntUnaryOperator initial) {
    return LOWEST | (initial.applyAsInt(0) & (LOWEST - 1));
  }

  /**
   * A stack that was written, from which nothing can be taken but what was put.
   *
   * @param words from the bottom up
   */
  static RansStack of(long state, int[] words) {
    return new RansStack(
        number -> {
          throw new DamagedFileException("its stack of bits ends too early");
        },
        state,
        words.clone(),
        words.length);
  }

  /**
   * Puts a symbol.
   *
   * @param start frequencies of the symbols before it, summed
   * @param frequency of the symbol, at least 1
   * @param precision p of the sum 2^p of all frequencies
   */
  void put(long start, long frequency, int precision) {
    if (frequency == 1L << precision) {
      return;
    }
    if (state >= frequency << (63 - precision)) {
      push((int) state);
      state >>>= WORD;
    }
    state = ((state / frequency) << precision) + state % frequency + start;
  }

  /** Where the symbol that would be taken stands among the sums of frequencies. */
  long slot(int precision) {
    return state & ((1L << precision) - 1);
  }

  /** Takes the symbol of {@link #slot}; parameters as in {@link #put}. */
  void take(long start, long frequency, int precision) {
    if (frequency == 1L << precision) {
      return;
    }
    takenBits += precision - Math.log((double) frequency) / Math.log(2);
    state = frequency * (state >>> precision) + slot(precision) - start;
    if (state < LOWEST) {
      state = (state << WORD) | (pop() & WORD_MASK);
    }
  }

  private void push(int word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size++] = word;
  }

  private int pop() {
    return size > 0 ? words[--size] : initial.applyAsInt(++borrowed);
  }

  /** The state. */
  long state() {
    return state;
  }

  /** The words from the bottom up; a copy. */
  int[] words() {
    return Arrays.copyOf(words, size);
  }

  /** How many initial words were borrowed. */
  int borrowed() {
    return borrowed;
  }

  /** Bits of the symbols that were taken, in their exact measure. */
  double takenBits() {
    return takenBits;
  }

  /**
   * Whether all was reversed: the stack is empty but for the words that were borrowed.
   *
   * @param count how many those were
   * @param stream they are of
   */
  boolean isReversed(int count, IntUnaryOperator stream) {
    if (state != emptyState(stream) || size != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (words[i] != stream.applyAsInt(count - i)) {
        return false;
      }
    }
    return true;
  }
}
