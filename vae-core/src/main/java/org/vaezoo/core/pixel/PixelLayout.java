package org.vaezoo.core.pixel;

import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;

/**
 * The form of masked convolutions one after another.
 *
 * @param channels channels of every layer
 * @param layers residual layers after the first masked convolution
 * @param kernel height and width of every masked kernel, odd
 * @param activation before and within each layer
 * @param initialization of the weights
 */
public record PixelLayout(
    int channels, int layers, int kernel, Activation activation, Initialization initialization) {

  MaskedConvolution masked(Mask mask, InitialWeights weights) {
    return new MaskedConvolution(mask, channels, kernel, initialization, weights);
  }
}
