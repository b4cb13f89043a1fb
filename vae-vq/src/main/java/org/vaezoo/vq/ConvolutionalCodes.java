package org.vaezoo.vq;

import java.util.Locale;

/** The model that the variants with a grid of codes begin with. */
public final class ConvolutionalCodes {

  private static final String NETWORK =
      "{\"type\": \"conv\", \"channels\": [8, 16], \"strides\": [2]}";

  private ConvolutionalCodes() {}

  /**
   * The model with a quantizer, as the defaults of a variant: a grid of 7 x 7 codes for images of
   * 28 x 28.
   *
   * @param quantizer JSON of the quantizer
   */
  public static String with(String quantizer) {
    return String.format(
        Locale.ROOT,
        """
        {"model": {"type": "vq", "likelihood": "bernoulli",
                   "quantizer": %s,
                   "encoder": %s,
                   "decoder": %s},
         "objective": {"type": "elbo"}}\
        """,
        quantizer,
        NETWORK,
        NETWORK);
  }
}
