/**
 * How many units are collapsed, as a curve over what one calls collapsed: Lucas, Tucker, Grosse and
 * Norouzi, "Don't blame the ELBO! A linear VAE perspective on posterior collapse" (NeurIPS 2019),
 * definition 1.
 *
 * <p>The smallest of the {@link org.vaezoo.core.measure measures}: one to learn from how they are
 * made.
 */
package org.vaezoo.measures.curves;
