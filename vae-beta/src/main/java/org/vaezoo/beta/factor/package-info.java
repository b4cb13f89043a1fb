/**
 * The FactorVAE: Kim and Mnih, "Disentangling by factorising" (2018), equation 3 and algorithms 1
 * and 2.
 *
 * <p>Start with {@link org.vaezoo.beta.factor.DensityRatio}, the total correlation and the loss of
 * the discriminator that finds it.
 */
package org.vaezoo.beta.factor;
