/**
 * Importance-weighted bounds: Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders"
 * (2016), equations 8, 13 and 14; and the doubly reparameterised gradient of Tucker, Lawson, Gu and
 * Maddison, "Doubly reparameterized gradient estimators for Monte Carlo objectives" (2019).
 *
 * <p>Start with {@link org.vaezoo.beta.importance.Importance}, the bound as a loss; {@link
 * org.vaezoo.beta.importance.DoublyReparameterized} follows it by another gradient. Distortion and
 * rate that are logged beside the loss are means over all k draws.
 */
package org.vaezoo.beta.importance;
