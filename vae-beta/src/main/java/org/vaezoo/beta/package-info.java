/**
 * The plain model under another objective, a package a paper: {@link org.vaezoo.beta.higgins}
 * (beta-VAE), {@link org.vaezoo.beta.capacity} (controlled capacity), {@link
 * org.vaezoo.beta.freebits} (free bits), {@link org.vaezoo.beta.geco} (GECO), {@link
 * org.vaezoo.beta.importance} (importance-weighted bounds).
 *
 * <p>To add one: a package with the {@link org.vaezoo.core.model.Objective}, its record, and its
 * {@link org.vaezoo.core.spec.Variant}, and a line in {@code
 * META-INF/services/org.vaezoo.core.spec.Variant}. Any of them works with any model.
 */
package org.vaezoo.beta;
