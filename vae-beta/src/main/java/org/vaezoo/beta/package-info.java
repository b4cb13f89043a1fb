/**
<<<<<<< HEAD
 * The plain model under another objective, or with a regularizer beside it, a package a paper.
=======
 * The plain model under another objective, a package a paper: {@link org.vaezoo.beta.higgins}
 * (beta-VAE), {@link org.vaezoo.beta.capacity} (controlled capacity), {@link
 * org.vaezoo.beta.freebits} (free bits), {@link org.vaezoo.beta.geco} (GECO), {@link
 * org.vaezoo.beta.importance} (importance-weighted bounds).
>>>>>>> main
 *
 * <p>Objectives: {@link org.vaezoo.beta.higgins} (beta-VAE), {@link org.vaezoo.beta.capacity}
 * (controlled capacity), {@link org.vaezoo.beta.freebits} (free bits), {@link org.vaezoo.beta.geco}
 * (GECO). Regularizers: {@link org.vaezoo.beta.tc} (beta-TCVAE), {@link org.vaezoo.beta.factor}
 * (FactorVAE), {@link org.vaezoo.beta.dip} (DIP-VAE), {@link org.vaezoo.beta.info} (InfoVAE,
 * WAE-MMD). Any objective goes with any regularizers.
 *
 * <p>To add one: a package with the {@link org.vaezoo.core.model.Objective} or the {@link
 * org.vaezoo.core.model.Regularizer}, its record, and its {@link org.vaezoo.core.spec.Variant}, and
 * a line in {@code META-INF/services/org.vaezoo.core.spec.Variant}.
 */
package org.vaezoo.beta;
