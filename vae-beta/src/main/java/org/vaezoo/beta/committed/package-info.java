/**
 * The delta-VAE: Razavi, van den Oord, Poole and Vinyals, "Preventing posterior collapse with
 * delta-VAEs" (2019), with independent units.
 *
 * <p>Start with {@link org.vaezoo.beta.committed.CommittedRate}, which makes a posterior of
 * committed rate from whatever an encoder says; a spec asks for it by {@code "posterior": {"type":
 * "committed", "delta": 0.25}}.
 */
package org.vaezoo.beta.committed;
