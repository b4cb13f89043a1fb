package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What comes with each example besides x, as far as it is known before anything is built.
 *
 * @param condition shape of the condition of one example, where there is one
 * @param hides whether the model predicts a part of x only: {@code Batch.observed} marks the rest
 * @param classes number of classes, where the data set has labels
 * @param labelled examples of the split whose label is known
 * @param state names of the coordinates of the known state of an example, where the set tells it; a
 *     measure reads it, no model is given it
 */
public record SideInformation(
    Optional<Shape> condition,
    boolean hides,
    Optional<Integer> classes,
    int labelled,
    List<String> state) {

  public SideInformation {
    state = List.copyOf(state);
  }

  /** Where no state is known. */
  public SideInformation(
      Optional<Shape> condition, boolean hides, Optional<Integer> classes, int labelled) {
    this(condition, hides, classes, labelled, List.of());
  }

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
    return new SideInformation(Optional.of(given.shape()), given.hides(), classes, labelled, state);
  }

  /** The same where the condition has another shape. */
  public SideInformation with(Shape given) {
    return new SideInformation(Optional.of(given), hides, classes, labelled, state);
  }

  /** The same where fewer labels are known. */
  public SideInformation withLabels(int known) {
    return new SideInformation(condition, hides, classes, known, state);
  }

  /** The same where the state of every example is known. */
  public SideInformation withState(List<String> coordinates) {
    return new SideInformation(condition, hides, classes, labelled, coordinates);
  }
}
