/**
 * Normalizing flows, before a posterior or under a prior. Rezende and Mohamed, "Variational
 * inference with normalizing flows" (2015): planar flows. Kingma et al., "Improved variational
 * inference with inverse autoregressive flow" (2016), equations 10 to 14. Papamakarios, Pavlakou
 * and Murray, "Masked autoregressive flow for density estimation" (2017), section 3.1: the prior.
 *
 * <p>Start with {@link org.vaezoo.core.flow.Flow} and {@link org.vaezoo.core.flow.FlowPosterior};
 * then read a method from its settings, which hold the network of its steps, down: {@link
 * org.vaezoo.core.flow.InverseAutoregressiveSpec}, {@link
 * org.vaezoo.core.flow.InverseAutoregressiveFlow}. To add a flow, write these two.
 */
package org.vaezoo.core.flow;
