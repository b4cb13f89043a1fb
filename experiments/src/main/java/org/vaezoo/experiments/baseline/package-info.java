/**
 * What a variational autoencoder is to be held against on the same data: principal components, a
 * deterministic autoencoder and a small generative adversarial network.
 *
 * <p>Start with {@link org.vaezoo.experiments.baseline.BaselinesSpec}: a measure, so that the
 * baselines lie in the results folder beside the trial, in the same units and judged by the same
 * code, and can be added later. They are not variants: they have neither a rate nor a bound.
 */
package org.vaezoo.experiments.baseline;
