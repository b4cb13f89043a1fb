package org.vaezoo.core.posterior;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.EncoderSpec;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.PosteriorVariance;

/**
 * What every family of posteriors is made of: the layers that read x, and how what follows begins.
 *
 * @param layers of the encoder
 * @param heads how the weights of mean and log-variance begin
 * @param variance what the variances depend on
 * @param example shape of one example
 * @param units U
 * @param weights of the model
 */
public record Recognition(
    EncoderSpec layers,
    Initialization heads,
    PosteriorVariance variance,
    Shape example,
    int units,
    InitialWeights weights) {

  /** The encoder of a diagonal Gaussian. */
  public Encoder gaussian() {
    return new Encoder(layers, heads, example, units, variance, weights.of("encoder"));
  }
}
