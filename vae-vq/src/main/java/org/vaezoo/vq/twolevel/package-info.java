/**
 * Codes on two grids: Razavi, van den Oord and Vinyals, "Generating diverse high-fidelity images
 * with VQ-VAE-2" (2019). A coarse grid on top says what is common to the image, a fine grid at the
 * bottom, chosen given the top, says the rest.
 *
 * <p>Start with {@link org.vaezoo.vq.twolevel.TwoLevelVae}, the model; {@link
 * org.vaezoo.vq.twolevel.TwoLevelEncoder} is its networks, {@link
 * org.vaezoo.vq.twolevel.TwoLevelSpec} how a spec names it. Quantizers and priors are those of
 * every model with codes.
 */
package org.vaezoo.vq.twolevel;
