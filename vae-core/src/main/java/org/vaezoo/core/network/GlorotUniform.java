package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * Uniform of +-sqrt(6 / (fan in + fan out)): Glorot and Bengio, "Understanding the difficulty of
 * training deep feedforward neural networks" (2010), equation 16.
 */
@PartType("glorot-uniform")
@Doc("Uniform of +-sqrt(6 / (fan in + fan out)).")
public record GlorotUniform() implements Initialization {

  @Override
  public double[] values(Shape shape, CounterStream stream) {
    double bound = Math.sqrt(6.0 / (Initialization.fanIn(shape) + Initialization.fanOut(shape)));
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(values, i -> bound * (2 * stream.uniform(i) - 1));
    return values;
  }
}
