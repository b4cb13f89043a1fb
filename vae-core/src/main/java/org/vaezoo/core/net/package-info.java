/**
 * Networks: from a spec to DJL blocks with initial values of our own.
 *
 * <p>Start with {@link org.vaezoo.core.net.Encoder} and {@link org.vaezoo.core.net.Decoder}; {@link
 * org.vaezoo.core.net.NetworkSpec} lists the kinds of layers that serve on both sides: fully
 * connected ({@link org.vaezoo.core.net.MlpSpec}), convolutional ({@link
 * org.vaezoo.core.net.ConvSpec}) and residual ({@link org.vaezoo.core.net.ResidualSpec}). {@link
 * org.vaezoo.core.net.EncoderSpec} and {@link org.vaezoo.core.net.DecoderSpec} add those that serve
 * on one: recurrent ones for tokens, and the autoregressive decoders, whose {@link
 * org.vaezoo.core.net.CausalLayers} read the example itself ({@link
 * org.vaezoo.core.net.PixelCnnSpec}, {@link org.vaezoo.core.net.RecurrentDecoderSpec}). A {@link
 * org.vaezoo.core.net.FlowEncoder} adds to an encoder a {@link org.vaezoo.core.net.FlowNetwork}:
 * planar flows, or autoregressive ones by a {@link org.vaezoo.core.net.MaskedNetwork}. A
 * parameter's name is its place, as {@code encoder.body.hidden0.weight}, and {@link
 * org.vaezoo.core.net.InitialWeights} keys its initial values by the same place.
 */
package org.vaezoo.core.net;
