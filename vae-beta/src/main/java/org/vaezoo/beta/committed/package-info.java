/**
 * The delta-VAE: Razavi, van den Oord, Poole and Vinyals, "Preventing posterior collapse with
 * delta-VAEs" (2019), with independent units.
 *
 * <p>Start with {@link org.vaezoo.beta.committed.CommittedRate}, which makes a posterior of
 * committed rate from whatever an encoder says.
 */
package org.vaezoo.beta.committed;
