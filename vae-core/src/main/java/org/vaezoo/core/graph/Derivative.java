package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;

/**
 * How the gradient of a loss goes through an operation: the product of g with the Jacobian. Written
 * on arrays, so that recording it gives the backward pass as more nodes of a graph.
 */
@FunctionalInterface
public interface Derivative {

  /**
   * The gradient to an input. It may have the shape that the operation broadcast the input to: who
   * asks sums it down.
   *
   * @param input which of the inputs, one of those that hold floating-point numbers
   */
  NDArray to(int input, Adjoint adjoint);
}
