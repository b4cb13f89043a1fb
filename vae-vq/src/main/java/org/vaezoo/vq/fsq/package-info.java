/**
 * Finite scalar quantization: Mentzer et al., "Finite scalar quantization: VQ-VAE made simple"
 * (2024). {@link org.vaezoo.vq.fsq.FiniteScalar} is the method.
 */
package org.vaezoo.vq.fsq;
