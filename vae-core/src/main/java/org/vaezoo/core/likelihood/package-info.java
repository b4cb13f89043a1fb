/**
 * Likelihoods p(x|z), a slice each: settings, the last step of the decoder, and the density.
 *
 * <p>Start with {@link org.vaezoo.core.likelihood.BernoulliSpec}, its head {@link
 * org.vaezoo.core.likelihood.BernoulliSpec.Network} and its density {@link
 * org.vaezoo.core.likelihood.Bernoulli}. {@link org.vaezoo.core.likelihood.LikelihoodSpec} says
 * what each has to answer. {@link org.vaezoo.core.likelihood.Rescaled} gives the nats in the units
 * of the file where numbers are shown in others. To add one, write its slice here, list its
 * settings in {@code CoreParts}, and test the density by {@code DistributionContract}.
 */
package org.vaezoo.core.likelihood;
