/**
 * Models as a spec describes them, and the variants that are installed.
 *
 * <p>Start with {@link org.vaezoo.core.variant.GaussianVaeSpec} and {@link
 * org.vaezoo.core.variant.Variant}.
 */
package org.vaezoo.core.variant;
