package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * What comes with each example besides x, as far as it is known before anything is built.
 *
 * @param condition shape of the condition of one example, where there is one
 * @param hides whether the model predicts a part of x only: {@code Batch.observed} marks the rest
 * @param classes number of classes, where the data set has labels
 * @param labelled examples of the split whose label is known
 */
public record SideInformation(
    Optional<Shape> condition, boolean hides, Optional<Integer> classes, int labelled) {

  /** Examples alone. */
  public static SideInformation none() {
    return new SideInformation(Optional.empty(), false, Optional.empty(), 0);
  }

  /** Examples with a label each. */
  public static SideInformation labels(int classes, int examples) {
    return new SideInformation(Optional.empty(), false, Optional.of(classes), examples);
  }

  /** The same where a condition divides x. */
  public SideInformation divided(Condition given) {
    return new SideInformation(Optional.of(given.shape()), given.hides(), classes, labelled);
  }

  /** The same where the condition has another shape. */
  public SideInformation with(Shape given) {
    return new SideInformation(Optional.of(given), hides, classes, labelled);
  }

  /** The same where fewer labels are known. */
  public SideInformation withLabels(int known) {
    return new SideInformation(condition, hides, classes, known);
  }
}
