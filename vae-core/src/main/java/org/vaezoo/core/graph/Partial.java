package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;

/** The gradient of a loss to one input of an operation. */
@FunctionalInterface
interface Partial {

  /** The product of g with the Jacobian of this input. */
  NDArray of(Adjoint adjoint);
}
