/**
 * The aggregate posterior q(z) = 1/N sum over n of q(z|x_n), and the rate that it splits: Hoffman
 * and Johnson, "ELBO surgery: yet another way to carve up the variational evidence lower bound"
 * (2016); Chen, Li, Grosse and Duvenaud, "Isolating sources of disentanglement in variational
 * autoencoders" (2018), equation 2.
 *
 * <p>Start with {@link org.vaezoo.measures.aggregate.AggregateSpec}, which says what is estimated,
 * with which bias and cap. {@code Gathering} passes over the split and keeps the posteriors of
 * every group, {@code PosteriorRows} scores draws under all of them, {@code Decomposition} makes
 * means of the parts, and {@code DecompositionCheck} refuses parts that cannot be. {@link
 * org.vaezoo.measures.aggregate.QuadratureSpec} integrates what two units leave over the plane, to
 * hold those means against.
 */
package org.vaezoo.measures.aggregate;
