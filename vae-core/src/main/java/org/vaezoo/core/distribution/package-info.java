/**
 * Distributions: posteriors, priors and likelihoods, as batches of independent ones with normalised
 * log-densities in nats.
 *
 * <p>Start with {@link org.vaezoo.core.distribution.Distribution}, then {@link
 * org.vaezoo.core.distribution.DiagonalGaussian}, {@link
 * org.vaezoo.core.distribution.StandardNormal} and {@link org.vaezoo.core.distribution.Bernoulli}:
 * with these three the plain variational autoencoder is complete. {@link
 * org.vaezoo.core.distribution.FlowPosterior} and {@link org.vaezoo.core.distribution.FlowPrior}
 * bend Gaussians by a {@link org.vaezoo.core.distribution.Flow}. A new distribution is one class
 * here and one test class that extends {@code DistributionContract}.
 *
 * <p>Shapes: B batch, U units of a latent group, C H W channels, height and width.
 */
package org.vaezoo.core.distribution;
