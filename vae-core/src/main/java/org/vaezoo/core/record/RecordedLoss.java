package org.vaezoo.core.record;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.vaezoo.core.graph.Texts;

/**
 * A loss of a recorded step.
 *
 * @param name of the loss
 * @param value node of the scalar to be minimised
 * @param moves paths of the parameters that the gradient reaches
 */
public record RecordedLoss(String name, int value, List<String> moves) {

  public RecordedLoss {
    moves = List.copyOf(moves);
  }

  RecordedLoss moved(IntUnaryOperator position) {
    return new RecordedLoss(name, position.applyAsInt(value), moves);
  }

  @Override
  public String toString() {
    return "minimise " + name + ": " + Texts.name(value) + " moves " + String.join(", ", moves);
  }
}
