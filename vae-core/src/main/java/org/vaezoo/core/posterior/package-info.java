/**
 * Families of posteriors q(z|x) of a Gaussian model: the encoder's Gaussian itself, or a point.
 *
 * <p>Start with {@link org.vaezoo.core.posterior.PosteriorSpec}: a family makes its network of a
 * {@link org.vaezoo.core.posterior.Recognition}, and says under which prior it has its rate. Flows
 * stand in {@link org.vaezoo.core.flow}.
 */
package org.vaezoo.core.posterior;
