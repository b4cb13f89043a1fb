/**
 * The plain model under another objective, with other penalties, or in another course of training.
 * A package is a paper: its package-info says which, its variant is named in {@code
 * META-INF/services/org.vaezoo.core.variant.Variant}, and {@code vaezoo list variants} prints them
 * all.
 *
 * <p>To add one: a package with the {@link org.vaezoo.core.model.Objective} or {@link
 * org.vaezoo.core.model.Regularizer}, its record, and its {@link org.vaezoo.core.variant.Variant},
 * a line in the services file, and a contract test.
 */
package org.vaezoo.beta;
