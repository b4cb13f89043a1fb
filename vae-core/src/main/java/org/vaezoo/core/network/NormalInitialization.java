package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Normal with one standard deviation for all layers, as in Kingma and Welling (2014), section 5.
 */
@PartType("normal")
@Doc("Normal with one standard deviation for all layers.")
public record NormalInitialization(
    @Range(min = 0, minOpen = true, max = 1e3) @Doc("The standard deviation.") double deviation)
    implements Initialization {

  @Override
  public double[] values(Shape shape, CounterStream stream) {
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(values, i -> deviation * stream.normal(i));
    return values;
  }
}
