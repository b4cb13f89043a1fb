/**
 * Priors p(z) over latents that are numbers, a slice each: settings, network, density.
 *
 * <p>Start with {@link org.vaezoo.core.prior.StandardNormalSpec}, {@link
 * org.vaezoo.core.prior.StandardNormalSpec.Network} and {@link
 * org.vaezoo.core.prior.StandardNormal}. {@link org.vaezoo.core.prior.PriorSpec} says what each has
 * to answer. The priors that are papers of their own stand in {@link org.vaezoo.core.vamp} and
 * {@link org.vaezoo.core.flow}.
 */
package org.vaezoo.core.prior;
