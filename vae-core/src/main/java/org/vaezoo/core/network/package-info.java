/**
 * Networks: from a spec to DJL blocks with initial values of our own.
 *
 * <p>Start with {@link org.vaezoo.core.network.Encoder} and {@link
 * org.vaezoo.core.network.Decoder}; {@link org.vaezoo.core.network.NetworkSpec} lists the kinds of
 * layers that serve on both sides: fully connected ({@link org.vaezoo.core.network.MlpSpec}),
 * convolutional ({@link org.vaezoo.core.network.ConvSpec}) and residual ({@link
 * org.vaezoo.core.network.ResidualSpec}). {@link org.vaezoo.core.network.EncoderSpec} and {@link
 * org.vaezoo.core.network.DecoderSpec} add those that serve on one: recurrent ones for tokens, and
 * the autoregressive decoders, whose {@link org.vaezoo.core.network.CausalLayers} read the example
 * itself (as {@link org.vaezoo.core.network.RecurrentDecoderSpec}). A parameter's name is its
 * place, as {@code encoder.body.hidden0.weight}, and {@link org.vaezoo.core.network.InitialWeights}
 * keys its initial values by the same place.
 */
package org.vaezoo.core.network;
