/**
 * Models as a spec describes them, and the variants that are installed.
 *
 * <p>Start with {@link org.vaezoo.core.variant.GaussianVaeSpec} and with a variant, as {@code
 * vae.json} among the resources of this package. {@link org.vaezoo.core.variant.Variants} finds
 * them: every module lists the resources of its own in {@code META-INF/vaezoo/variants}.
 */
package org.vaezoo.core.variant;
