package org.vaezoo.core.train;

import org.vaezoo.core.model.Step;

/**
 * A step with the losses that its phase follows.
 *
 * @param step losses, updates and report
 * @param gradients of all that moves in the phase
 */
record FollowedStep(Step step, Gradients gradients) {}
