package org.vaezoo.core.record;

/**
 * An update of a recorded step.
 *
 * @param value node of the state's next value
 * @param loss name of the loss with which the state moves
 */
public record RecordedUpdate(int value, String loss) {}
