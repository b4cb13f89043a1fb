package org.vaezoo.core.compile;

import java.util.List;

/**
 * A loss of a recorded step.
 *
 * @param loss node of the scalar to be minimised
 * @param moves paths of the parameters that the gradient reaches
 */
public record RecordedGoal(int loss, List<String> moves) {

  public RecordedGoal {
    moves = List.copyOf(moves);
  }

  @Override
  public String toString() {
    return "goal: " + Texts.name(loss) + " moves " + String.join(", ", moves);
  }
}
