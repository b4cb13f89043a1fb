package org.vaezoo.core.graph;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** One array of a recorded step: what the step was given, or what an operation made. */
public sealed interface Node permits Input, Call {

  /** Position in the graph; a node reads only nodes before it. */
  int id();

  /** Shape of the array. */
  Shape shape();

  /** Type of its numbers. */
  DataType type();
}
