/**
 * The rotation trick: Fifty et al., "Restructuring vector quantization with the rotation trick"
 * (2025), section 4. {@link org.vaezoo.vq.rotation.RotationTrick} is the method, an estimator that
 * every codebook can be trained with.
 */
package org.vaezoo.vq.rotation;
