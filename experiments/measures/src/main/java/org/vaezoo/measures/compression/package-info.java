/**
 * Lossless compression of a data set by a trained model with bits back: Townsend, Bird and Barber,
 * "Practical lossless compression with latent variables using bits back coding" (ICLR 2019).
 *
 * <p>Start with {@link org.vaezoo.measures.compression.ImageCodec}, which makes a {@link
 * org.vaezoo.measures.compression.CompressedImages} of images and images of that, and with {@code
 * BitsBack}, the algorithm. Symbols go on and off a {@code RansStack} by the integer frequencies of
 * a {@code SymbolCode}; what a model says of a latent group is a {@code GroupCode}. The networks
 * are computed by an {@code Arithmetic}: the engine's, or Java's own, whose files can be read on
 * any machine. {@link org.vaezoo.measures.compression.CompressionSpec} is the measure.
 */
package org.vaezoo.measures.compression;
