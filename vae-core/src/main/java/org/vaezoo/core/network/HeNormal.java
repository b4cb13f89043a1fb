package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * Normal with variance 2 / fan in: He, Zhang, Ren and Sun, "Delving deep into rectifiers" (2015),
 * equation 10.
 */
@PartType("he-normal")
@Doc("Normal with variance 2 / fan in.")
public record HeNormal() implements Initialization {

  @Override
  public double[] values(Shape shape, CounterStream stream) {
    double deviation = Math.sqrt(2.0 / Initialization.fanIn(shape));
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(values, i -> deviation * stream.normal(i));
    return values;
  }
}
