package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.Collection;
import java.util.List;

/**
 * Something that a model is trained on and that is part of no bound: a commitment, a total
 * correlation, a classifier's loss. Its weight in the loss is a coefficient.
 *
 * @param name of the penalty, and of its column in the metrics
 * @param value a scalar, unweighted
 */
public record Penalty(String name, NDArray value) {

  private static final String WEIGHT = "_weight";

  /** The name of the coefficient that weighs the penalty of a name. */
  public static String weightOf(String name) {
    return name + WEIGHT;
  }

  /** The penalties that have a weight among the coefficients, by name. */
  public static List<String> weighted(Collection<String> coefficients) {
    return coefficients.stream()
        .filter(name -> name.endsWith(WEIGHT))
        .map(name -> name.substring(0, name.length() - WEIGHT.length()))
        .toList();
  }
}
