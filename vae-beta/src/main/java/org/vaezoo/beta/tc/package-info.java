/**
 * The beta-TCVAE: Chen, Li, Grosse and Duvenaud, "Isolating sources of disentanglement in
 * variational autoencoders" (2018), section 3 and appendix C.
 *
 * <p>Start with {@link org.vaezoo.beta.tc.TotalCorrelation}, the parts of the rate; {@link
 * org.vaezoo.beta.tc.MinibatchEstimator} says how a batch stands for the data set, and where it is
 * biased.
 */
package org.vaezoo.beta.tc;
