/**
 * Pixels one after another: van den Oord et al., "Pixel recurrent neural networks" (2016), the
 * PixelCNN, as the decoder of Gulrajani et al., "PixelVAE: a latent variable model for natural
 * images" (2017).
 *
 * <p>Start with {@link org.vaezoo.core.pixel.PixelCnn}, the decoder, which {@link
 * org.vaezoo.core.pixel.PixelCnnSpec} names. {@link org.vaezoo.core.pixel.PixelStack} is its
 * layers, which priors over codes share.
 */
package org.vaezoo.core.pixel;
