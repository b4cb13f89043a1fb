/**
 * The plain model under another objective, with a regularizer beside it, or with
 * another posterior, a package a paper.
 *
 * <p>Objectives: {@link org.vaezoo.beta.higgins} (beta-VAE), {@link org.vaezoo.beta.capacity}
 * (controlled capacity), {@link org.vaezoo.beta.freebits} (free bits), {@link org.vaezoo.beta.geco}
 * (GECO), {@link org.vaezoo.beta.importance} (importance-weighted bounds). Regularizers: {@link
 * org.vaezoo.beta.tc} (beta-TCVAE), {@link org.vaezoo.beta.factor} (FactorVAE), {@link
 * org.vaezoo.beta.dip} (DIP-VAE), {@link org.vaezoo.beta.info} (InfoVAE, WAE-MMD). A posterior:
 * {@link org.vaezoo.beta.committed} (delta-VAE). Any objective goes with any regularizers.
 *
 * <p>To add one: a package with the {@link org.vaezoo.core.model.Objective} or the {@link
 * org.vaezoo.core.model.Regularizer}, its record, and its {@link org.vaezoo.core.spec.Variant}, and
 * a line in {@code META-INF/services/org.vaezoo.core.spec.Variant}.
 */
package org.vaezoo.beta;
