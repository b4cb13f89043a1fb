package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * What a likelihood leaves over of an example: the derivative of log p(x) with respect to natural
 * parameters, each of which one number can move.
 *
 * @param difference x - mean of each dimension or kind, [B, D...]
 * @param variance what the likelihood expects of its square, [B, D...]; empty where that is the
 *     mean square itself, as of calibrated dimensions
 */
public record Residual(NDArray difference, Optional<NDArray> variance) {}
