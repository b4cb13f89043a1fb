/**
 * Models as a spec describes them, and the variants that are installed.
 *
 * <p>Start with {@link org.vaezoo.core.spec.GaussianVaeSpec} and {@link
 * org.vaezoo.core.spec.Variant}.
 */
package org.vaezoo.core.spec;
