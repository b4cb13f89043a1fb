/**
 * Stacked Gaussian layers: Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders"
 * (2016), section 3 and the two-layer models of section 5.
 *
 * <p>Start with {@link org.vaezoo.hierarchical.stack.StackedVae}.
 */
package org.vaezoo.hierarchical.stack;
