/**
 * Quantizers: codes of an encoder's output, and vectors of codes.
 *
 * <p>Start with {@link org.vaezoo.vq.quantize.Quantizer}, what each of them answers, and {@link
 * org.vaezoo.vq.quantize.StraightThrough}: the choice of a code has no gradient, and how one is put
 * in its place is what the methods differ in. To add one, write its settings ({@link
 * org.vaezoo.vq.quantize.QuantizerSpec}) and its quantizer here.
 *
 * <p>Codebooks, where the nearest of K vectors stands for the output: van den Oord, Vinyals and
 * Kavukcuoglu, "Neural discrete representation learning" (2017), equations 1 and 2 (the choice,
 * {@link org.vaezoo.vq.quantize.Codebook}), 3 (the losses: {@link
 * org.vaezoo.vq.quantize.TrainedCodebookSpec} moves the vectors by gradients), appendix A.1 ({@link
 * org.vaezoo.vq.quantize.AveragedCodebook} moves them by averages, with dead codes restarted by a
 * {@link org.vaezoo.vq.quantize.RestartSpec}). {@link org.vaezoo.vq.quantize.CodebookStart} says
 * how the vectors begin. {@link org.vaezoo.vq.quantize.RotationTrick}: Fifty et al., "Restructuring
 * vector quantization with the rotation trick" (2025), section 4.
 *
 * <p>{@link org.vaezoo.vq.quantize.FiniteScalar}: Mentzer et al., "Finite scalar quantization:
 * VQ-VAE made simple" (2024). {@link org.vaezoo.vq.quantize.GumbelSoftmax}: Jang, Gu and Poole,
 * "Categorical reparameterization with Gumbel-softmax" (2017).
 */
package org.vaezoo.vq.quantize;
