/**
 * The beta-VAE: Higgins, Matthey, Pal, Burgess, Glorot, Botvinick, Mohamed and Lerchner, "beta-VAE:
 * Learning basic visual concepts with a constrained variational framework" (2017), equation 4.
 *
 * <p>Start with {@link org.vaezoo.beta.higgins.Beta}, the loss; {@link
 * org.vaezoo.beta.higgins.BetaSpec} is what a spec says of it.
 */
package org.vaezoo.beta.higgins;
