package org.vaezoo.core.record;

import java.util.function.IntUnaryOperator;

/**
 * An update of a recorded step.
 *
 * @param value node of the state's next value
 * @param loss name of the loss with which the state moves
 */
public record RecordedUpdate(int value, String loss) {

  RecordedUpdate moved(IntUnaryOperator position) {
    return new RecordedUpdate(position.applyAsInt(value), loss);
  }
}
