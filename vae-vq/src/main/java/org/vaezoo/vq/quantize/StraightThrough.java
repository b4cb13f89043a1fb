package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * Copies the gradient from the decoder's input to the encoder's output: van den Oord et al. (2017),
 * section 3.2, after Bengio, Leonard and Courville (2013).
 *
 * <p>Written as sg[e] + (z - sg[z]), whose value is that of e to the last bit; the usual z + sg[e -
 * z] rounds.
 */
@PartType("straight-through")
@Doc("Copies the gradient from the decoder's input to the encoder's output.")
public record StraightThrough() implements Estimator {

  @Override
  public NDArray apply(NDArray output, NDArray chosen) {
    return through(output, chosen);
  }

  /**
   * Values with the gradient of other ones.
   *
   * @param gradient what the gradient reaches
   * @param value what the value is, of the same shape
   */
  public static NDArray through(NDArray gradient, NDArray value) {
    return value.stopGradient().add(gradient.sub(gradient.stopGradient()));
  }
}
