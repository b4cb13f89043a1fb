/**
 * The words of every variant.
 *
 * <p>Start with {@link org.vaezoo.core.model.Vae} and {@link org.vaezoo.core.model.Terms}; then
 * read {@link org.vaezoo.core.model.GaussianVae}, the plain model, which follows the paper's
 * algorithm. A method that changes only the loss is an {@link org.vaezoo.core.model.Objective}.
 */
package org.vaezoo.core.model;
