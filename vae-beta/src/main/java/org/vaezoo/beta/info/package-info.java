/**
 * The aggregate posterior matched to the prior by maximum mean discrepancy. InfoVAE: Zhao, Song and
 * Ermon, "InfoVAE: information maximizing variational autoencoders" (2017), equation 6 and section
 * 3.3. WAE-MMD: Tolstikhin, Bousquet, Gelly and Schoelkopf, "Wasserstein auto-encoders" (2018),
 * equation 4, section 4 and algorithm 2.
 *
 * <p>Start with {@link org.vaezoo.beta.info.PriorMatching}, the penalty. The notes of {@code
 * info-vae.json} and {@code wae-mmd.json} say how the weights of the papers become those of the
 * objective and of the penalty.
 */
package org.vaezoo.beta.info;
