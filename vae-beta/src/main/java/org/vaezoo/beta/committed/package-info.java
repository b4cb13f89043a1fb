/**
 * The delta-VAE: Razavi, van den Oord, Poole and Vinyals, "Preventing posterior collapse with
 * delta-VAEs" (2019), with the autoregressive prior of its main text and the independent units of
 * its appendix.
 *
 * <p>Start with {@link org.vaezoo.beta.committed.AutoregressivePrior}, under which no posterior of
 * independent units has a rate below delta: {@code "prior": {"type": "ar1", "delta": 0.25}}. {@link
 * org.vaezoo.beta.committed.CommittedRate} makes a posterior of committed rate under N(0, I) from
 * whatever an encoder says: {@code "posterior": {"type": "committed", "delta": 0.25}}.
 */
package org.vaezoo.beta.committed;
