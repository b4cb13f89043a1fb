package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;

/**
 * How an operation is carried out for all members of a group at once. Written on arrays, as a
 * {@link Derivative} is, so that recording it gives the group's computation.
 */
@FunctionalInterface
interface Batching {

  /** The results of all members along a leading axis. */
  NDArray of(BatchedCall call);
}
