/**
 * The measure of every trial: rate R = KL(q(z|x) || p(z)) and distortion D = -log p(x|z) of a
 * split, their sum and other bounds on log p(x), each latent group and unit, the floors that a
 * model without latents sets, and a first verdict on collapse. Alemi et al. (2018), "Fixing a
 * broken ELBO", is the source of the plane that the table is drawn in.
 *
 * <p>Start with {@link org.vaezoo.measures.ratedistortion.RateDistortionSpec}.
 */
package org.vaezoo.measures.ratedistortion;
