package org.vaezoo.core.compile;

import java.util.List;

/**
 * A loss of a recorded step.
 *
 * @param name of the loss
 * @param loss node of the scalar to be minimised
 * @param moves paths of the parameters that the gradient reaches
 */
public record RecordedGoal(String name, int loss, List<String> moves) {

  public RecordedGoal {
    moves = List.copyOf(moves);
  }

  @Override
  public String toString() {
    return "goal " + name + ": " + Texts.name(loss) + " moves " + String.join(", ", moves);
  }
}
