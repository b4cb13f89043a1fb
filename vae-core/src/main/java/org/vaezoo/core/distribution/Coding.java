package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.Function;

/**
 * How independent dimensions of finitely many symbols are coded: arrays, and what is made of their
 * numbers on the host. The second knows nothing of the batch, so that it holds for every batch of
 * the model.
 *
 * @param arrays floating-point arrays of the pass
 * @param law of their numbers, in row-major order
 * @param symbols K
 * @param certain whether every dimension has one symbol of probability 1, so that it costs nothing
 */
public record Coding(
    List<NDArray> arrays, Function<List<double[]>, SymbolLaw> law, int symbols, boolean certain) {

  public Coding {
    arrays = List.copyOf(arrays);
  }

  /** Of dimensions that vary. */
  public Coding(List<NDArray> arrays, Function<List<double[]>, SymbolLaw> law, int symbols) {
    this(arrays, law, symbols, false);
  }
}
