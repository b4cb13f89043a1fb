package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;

/** Rows of a data set chosen at random, for initial values that come from the data. */
public final class RandomRows {

  private RandomRows() {}

  /**
   * Different rows, each choice equally likely: those with the smallest of as many uniforms.
   *
   * @param count at most the number of examples
   */
  public static int[] choose(int count, int examples, Noise noise) {
    double[] keys = HostArrays.read(noise.uniform(new Shape(examples)));
    return IntStream.range(0, examples)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> keys[row]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
