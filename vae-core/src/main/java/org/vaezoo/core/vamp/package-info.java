/**
 * The VampPrior: Tomczak and Welling, "VAE with a VampPrior" (2018), equation 9: p(z) is the mean
 * of the posteriors of K learned pseudo-inputs.
 *
 * <p>Start with {@link org.vaezoo.core.vamp.VampPriorNetwork}; {@link
 * org.vaezoo.core.vamp.VampPriorSpec} is how a spec names it, {@link
 * org.vaezoo.core.vamp.PseudoInputSpec} how the pseudo-inputs begin.
 */
package org.vaezoo.core.vamp;
