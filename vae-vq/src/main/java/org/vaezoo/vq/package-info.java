/**
 * Variational autoencoders with discrete latents: van den Oord, Vinyals and Kavukcuoglu, "Neural
 * discrete representation learning" (2017), and what followed. Each latent is one of K codes, at P
 * positions.
 *
 * <p>Start with {@link org.vaezoo.vq.model.VectorQuantizedVae}, the model. Quantizers ({@link
 * org.vaezoo.vq.quantize}) and priors over codes ({@link org.vaezoo.vq.prior}) are chosen
 * independently; {@link org.vaezoo.vq.twolevel} puts two grids of codes one over the other.
 */
package org.vaezoo.vq;
