/**
 * The plain model under another objective, with other penalties, or in other phases of training. A
 * package is a paper: its package-info says which, its variant is a JSON resource beside it, and
 * {@code vaezoo list variants} prints them all.
 *
 * <p>To add one: a package with the {@link org.vaezoo.core.model.Objective} or {@link
 * org.vaezoo.core.model.Regularizer} and its record, the record in {@link
 * org.vaezoo.beta.parts.BetaParts}, the variant's resource, a line of {@code
 * META-INF/vaezoo/variants}, and a contract test.
 */
package org.vaezoo.beta;
