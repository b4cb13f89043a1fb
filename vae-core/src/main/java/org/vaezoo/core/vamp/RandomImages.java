package org.vaezoo.core.vamp;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Pseudo-inputs that begin as normal noise. The defaults are what the authors' data loader sets for
 * MNIST; the -0.05 of their command line is overwritten there, and clipped to [0, 1] it would leave
 * no gradient.
 */
@PartType("random")
@Doc("Normal noise; numbers outside of [0, 1] are clipped and get no gradient.")
public record RandomImages(
    @Range(min = -1, max = 2) @Doc("Mean of every number.") @Default("0.05") double mean,
    @Range(min = 0, minOpen = true, max = 1e3)
        @Doc("Standard deviation of every number.")
        @Default("0.01")
        double deviation)
    implements PseudoInputSpec {

  @Override
  public VampPriorNetwork network(
      int components, Shape example, Encoder encoder, InitialWeights weights) {
    return VampPriorNetwork.random(encoder, example, components, this::values, weights);
  }

  private double[] values(Shape shape, CounterStream stream) {
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(values, i -> mean + deviation * stream.normal(i));
    return values;
  }
}
