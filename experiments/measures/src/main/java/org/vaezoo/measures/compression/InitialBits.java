package org.vaezoo.measures.compression;

import java.util.function.IntUnaryOperator;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * The bits that lie below each chain's stack before anything is put: a stream that sender and
 * receiver know.
 *
 * @param seed of the stream
 */
record InitialBits(long seed) {

  /** Words of a chain by number. */
  IntUnaryOperator of(int chain) {
    CounterStream stream = CounterStream.of(Purpose.CODING, seed, chain);
    return word -> (int) (stream.bits(word) >>> 32);
  }
}
