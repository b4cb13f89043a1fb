package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * The only source of randomness in a pass. Each call draws the next numbers of a stream made in
 * Java, so that a pass repeated with an equal source sees the same bytes on any engine and device.
 */
public interface Noise {

  /** Independent standard normals of a shape. */
  NDArray normal(Shape shape);

  /** Independent uniforms of the interval (0, 1), of a shape. */
  NDArray uniform(Shape shape);
}
