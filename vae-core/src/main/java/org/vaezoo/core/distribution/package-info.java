/**
 * What a distribution, posterior, prior, likelihood, draw and rate is: batches of independent
 * distributions with normalised log-densities in nats, and the mathematics that they share.
 *
 * <p>Start with {@link org.vaezoo.core.distribution.Distribution}, then {@link
 * org.vaezoo.core.distribution.DiagonalGaussian}. The likelihoods, posteriors and priors themselves
 * stand a slice each in the packages of their name. A new distribution has a test class that
 * extends {@code DistributionContract}.
 *
 * <p>Shapes: B batch, U units of a latent group, C H W channels, height and width.
 */
package org.vaezoo.core.distribution;
