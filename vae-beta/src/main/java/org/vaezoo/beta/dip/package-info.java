/**
 * DIP-VAE-I and -II: Kumar, Sattigeri and Balakrishnan, "Variational inference of disentangled
 * latent concepts from unlabeled observations" (2018), equations 6 and 7.
 *
 * <p>Start with {@link org.vaezoo.beta.dip.CovariancePenalty}, the penalties; {@link
 * org.vaezoo.beta.dip.Covariance} is what the two differ in.
 */
package org.vaezoo.beta.dip;
