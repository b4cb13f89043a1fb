package org.vaezoo.core.evaluate;

import java.util.List;
import org.vaezoo.core.compile.Results;

/**
 * A gradient that is wanted: that of the sum of a result by given arrays.
 *
 * @param result its name
 * @param by names of the arrays
 * @param besides names of the results that are wanted too
 */
public record Slope(String result, List<String> by, List<String> besides) {

  public Slope {
    by = List.copyOf(by);
    besides = List.copyOf(besides);
  }

  /** The name of the gradient by a given array among the results. */
  public static String of(String given) {
    return Results.gradient(given);
  }
}
