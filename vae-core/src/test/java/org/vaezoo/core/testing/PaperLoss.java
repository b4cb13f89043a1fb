package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;

/**
 * A loss that a paper minimises beside its main one.
 *
 * @param name of the loss in the metrics
 * @param part the parameters that follow it: those of the part of the model with this path
 * @param value a scalar
 */
public record PaperLoss(String name, String part, NDArray value) {

  boolean moves(String path) {
    return path.startsWith(part + ".");
  }
}
