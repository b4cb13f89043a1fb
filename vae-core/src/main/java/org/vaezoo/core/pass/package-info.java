/**
 * What one forward pass needs: parameters, noise, a batch. The ground floor of the core.
 *
 * <p>Start with {@link org.vaezoo.core.pass.Pass}. All randomness comes through {@link
 * org.vaezoo.core.pass.Noise} from {@link org.vaezoo.core.pass.CounterStream}, which is made in
 * Java and keyed by purpose, so that no engine's generator is ever used.
 */
package org.vaezoo.core.pass;
