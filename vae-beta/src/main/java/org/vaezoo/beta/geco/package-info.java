/**
 * Generalised ELBO with constrained optimisation: Rezende and Viola, "Taming VAEs" (2018),
 * algorithm 1.
 *
 * <p>Start with {@link org.vaezoo.beta.geco.Geco}, the loss and the moves of its multiplier; a
 * {@link org.vaezoo.beta.geco.Constraint} says what has to be reached.
 */
package org.vaezoo.beta.geco;
