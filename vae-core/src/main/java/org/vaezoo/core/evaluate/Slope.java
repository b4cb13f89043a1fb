package org.vaezoo.core.evaluate;

import java.util.List;
import org.vaezoo.core.compile.Results;

/**
 * A gradient that is wanted: that of the sum of a result by given arrays.
 *
 * @param result its name
 * @param by names of the arrays
 */
public record Slope(String result, List<String> by) {

  public Slope {
    by = List.copyOf(by);
  }

  /** The name of the gradient by a given array among the results. */
  public static String of(String given) {
    return Results.gradient(given);
  }
}
